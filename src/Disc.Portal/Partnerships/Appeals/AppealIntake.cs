using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Appeals;

/// <summary>How an appeal comes in, by the person's own hand or written down for them: the same step of the case, the same pictures, the same receipt.</summary>
public sealed class AppealIntake(ExclusionWork cases, TenantFiles files, PictureWorkshop workshop, PortalAddress address, CurrentTenant current)
{
    /// <summary>The subject line of the letter to whoever appealed.</summary>
    public const string ReceiptSubject = "We have your appeal";

    /// <summary>Makes the pictures anew, as those of reports are: whatever else was in the files stays outside.</summary>
    internal async Task<Outcome<IReadOnlyList<TakenPicture>>> TakeInAsync(IReadOnlyList<IFormFile> uploads, CancellationToken cancellation)
    {
        if (uploads.Count > Appeal.MostPictures)
            return new Refusal($"Send at most {Appeal.MostPictures} pictures. Send more by post.", "Pictures");
        List<TakenPicture> pictures = [];
        foreach (var upload in uploads)
        {
            await using var stream = upload.OpenReadStream();
            var taken = await workshop.TakeInAsync(stream, cancellation);
            if (taken.Picture is null)
                return new Refusal(taken.Refusal!, "Pictures");
            pictures.Add(taken.Picture);
        }

        return Outcome<IReadOnlyList<TakenPicture>>.Of(pictures);
    }

    /// <summary>Keeps an appeal whose words were checked, and takes the step of the case.</summary>
    internal async Task<Outcome<AppealReceipt>> ReceiveAsync(
        Actor actor, string permission, Guid exclusionId, int version, AppealForm form, IReadOnlyList<TakenPicture> pictures, CancellationToken cancellation)
    {
        AppealReceipt? receipt = null;
        List<AppealFile> kept = [];
        var done = await cases.OnCaseAsync(actor, permission, "appeal", exclusionId, version, async (work, exclusion, subject) =>
        {
            var (today, byHand) = (London.DayOf(actor.At), !actor.IsPortal);
            var open = await work.Db.Appeals.FirstOrDefaultAsync(a => a.ExclusionId == exclusionId && (a.State == AppealState.Late || a.State == AppealState.Open), cancellation);
            if ((AppealRules.WhyNotAppeal(exclusion) ?? AppealRules.WhyNotAnother(open)
                ?? (byHand ? AppealRules.WhyNotReceivedOn(form.ReceivedOn, exclusion, today) : null)) is { } refusal)
                return [refusal];
            var number = (await work.Db.Appeals.MaxAsync(a => (int?)a.Number, cancellation) ?? 0) + 1;
            var appeal = new Appeal(
                number, exclusion, form.ToWords(), byHand ? form.Way : AppealWay.Online, byHand ? form.ReceivedOn!.Value : today,
                (await work.Db.AppealSettingsAsync(cancellation)).Days, actor.AccountId, actor.At);
            // Files first: a row without its file would be a promise broken, a file without its row is unreadable for ever.
            foreach (var picture in pictures)
            {
                var file = new AppealFile(Guid.CreateVersion7(actor.At), isLetter: false, isPdf: false, files.NewObjectKey());
                kept.Add(file);
                await files.WriteAsync(AppealFile.Folder, file.Id, file.Key, picture.Large, cancellation);
                appeal.Attach(file);
            }

            work.Db.Appeals.Add(appeal);
            if (appeal.State == AppealState.Open)
                Begin(exclusion, appeal, actor, null);
            work.Record(Verbs.Collected, "appeal", appeal.Id, $"exclusion {exclusionId:N}, {appeal.Way}, {kept.Count} pictures{(appeal.IsLate ? ", late" : "")}");
            var mailed = appeal.ContactWay == ContactWay.Email;
            if (mailed)
                work.Db.Letters.Add(Receipt(appeal, exclusion, actor.At));
            work.Tell(new Signal(SignalTopics.Desk));
            receipt = new AppealReceipt(appeal.Reference, exclusion.Reference, actor.At, appeal.IsLate ? null : appeal.DecideBy, mailed);
            return [];
        }, cancellation);
        if (done.Succeeded)
            return receipt!;
        kept.ForEach(file => files.Delete(AppealFile.Folder, file.Id));
        return Outcome<AppealReceipt>.Refused(done.Refusals);
    }

    /// <summary>The case is under appeal from now on, if its state knows that; a notice that was not served and a case that is over stay what they are.</summary>
    internal static void Begin(Exclusion exclusion, Appeal appeal, Actor actor, string? because)
    {
        if (ExclusionMoves.Allows(ExclusionStepKind.AppealReceived, exclusion.State))
            exclusion.Appeal(actor.AccountId, actor.At, $"{appeal.Reference}, received on {appeal.ReceivedOn.InWords()}.{(because is null ? "" : $" It came after the last day and is heard all the same: {because}")}");
    }

    // It goes by e-mail, so it names nobody (rule 8), and does not repeat what was written.
    private Letter Receipt(Appeal appeal, Exclusion exclusion, DateTime at) => new(appeal.Contact, ReceiptSubject,
        $"""
        {current.Tenant.Name} received an appeal about notice {exclusion.Reference} on {appeal.ReceivedOn.InWords()}. Its reference is {appeal.Reference}.

        {(appeal.IsLate
            ? $"It came after the last day to appeal, {exclusion.AppealUntil!.Value.InWords()}. It is kept, and you will be told whether it is heard all the same."
            : $"People who did not decide the ban decide it, by {appeal.DecideBy.InWords()}. You get their answer with the reasons. A ban that is in force stays in force until then.")}

        To add something, write to us and give the reference. How appeals are decided stands here:
        {address.Of(current.Tenant, "scheme")}
        """, at);
}
