using Disc.Portal.Partnerships.Ballots;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Masking;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.BallotDesk;

/// <summary>What those who run the scheme do with a vote: have it prepared, look at it as voters will, put it in other words, open it, or leave the case to the panel.</summary>
public sealed class BallotRegister(
    TenantDatabase<PartnershipDb> database, ExclusionBar bar, ExclusionWork cases, BallotBox box, BallotPictures pictures, TenantFiles files, MaskedPicture masking,
    PortalAddress address, CurrentTenant current, TimeProvider clock)
{
    /// <summary>The most pictures of a case that are offered.</summary>
    public const int MostPictures = 12;

    /// <summary>The vote on a case as it stands.</summary>
    public async Task<Outcome<BallotPreparation>> OpenAsync(Actor actor, Guid exclusionId, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "open a vote", exclusionId, cancellation) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        if (await FindAsync(db, exclusionId, cancellation) is not var (exclusion, subject))
            return ExclusionRules.NotFound;
        var (today, rules) = (clock.Today(), await db.RulesOfAsync(exclusion, cancellation));
        var ballot = await db.NewestBallotAsync(exclusionId, cancellation);
        var who = ballot?.Who ?? BallotRules.ElectorateOf(exclusion, rules);
        var isFixed = ballot is { State: not BallotState.Preparing };
        var voters = isFixed
            ? await RegisteredAsync(db, ballot!.Id, cancellation)
            : who == Electorate.Nobody ? [] : [.. (await db.ElectorsOfAsync(exclusion, who, actor.AccountId, actor.At, cancellation)).Select(elector => new BallotPreparation.BallotPerson(elector.Name, elector.Conflict, false))];
        var eligible = voters.Count(voter => voter.Conflict == Conflict.None);
        var whyNotCase = BallotRules.WhyNotCase(exclusion, subject, rules, today);
        return new BallotPreparation
        {
            ExclusionId = exclusionId,
            Reference = exclusion.Reference,
            CaseVersion = exclusion.Version,
            Proposed = BallotQueries.ProposedOf(exclusion),
            Ballot = ballot,
            Voters = voters,
            WouldEndOn = ballot?.LastDayFrom(today),
            Eligible = eligible,
            Quorum = new VotingRules { QuorumPercent = ballot?.QuorumPercent ?? rules?.Ballot.QuorumPercent ?? VotingRules.None.QuorumPercent }.QuorumOf(eligible),
            IsYoung = subject.MayBeUnder18On(today),
            WhyNotPrepare = whyNotCase,
            WhyNotRelease = whyNotCase ?? BallotRules.WhyNotFew(eligible),
            WhyNotPanel = BallotRules.WhyNotPanel(exclusion, eligible),
        };
    }

    /// <summary>How many cases wait for a vote to be opened; 0 for those who do not run the scheme.</summary>
    public async Task<int> WaitingAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.May(ExclusionPermissions.Run) || await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "count votes", null, cancellation) is not null)
            return 0;
        await using var db = database.OpenFor(actor);
        return (await db.Exclusions.AsNoTracking().Where(x => x.State == ExclusionState.Proposed || x.State == ExclusionState.Interim).ToListAsync(cancellation))
            .Count(exclusion => exclusion is { IsForVoters: true, IsVotedOn: false });
    }

    /// <summary>Has the system mask the case: its incidents, and every picture of it.</summary>
    public async Task<Outcome<Done>> PrepareAsync(Actor actor, Guid exclusionId, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "prepare a vote", exclusionId, cancellation) is { } refusal)
            return refusal;
        Ballot ballot;
        // Pictures are rendered before the database is held for writing.
        await using (var db = database.OpenFor(actor))
        {
            if (await FindAsync(db, exclusionId, cancellation) is not var (exclusion, subject))
                return ExclusionRules.NotFound;
            var rules = await db.RulesOfAsync(exclusion, cancellation);
            if (BallotRules.WhyNotCase(exclusion, subject, rules, clock.Today()) is { } whyNot)
                return whyNot;
            ballot = new Ballot(exclusionId, BallotRules.ElectorateOf(exclusion, rules), rules!.Ballot, files.NewObjectKey(), actor.At);
            await MaskAsync(db, exclusion, subject, ballot, cancellation);
        }

        List<Guid> before = [];
        await using (var work = await database.BeginAsync(actor, cancellation))
        {
            if (await work.Db.Ballots.AnyAsync(one => one.ExclusionId == exclusionId && one.State == BallotState.Open, cancellation))
                return BallotRules.Stale;
            // Prepared once more: what was prepared before is thrown away.
            if (await PreparedAsync(work.Db, exclusionId, cancellation) is { } earlier)
            {
                before = [.. earlier.Pictures.Select(picture => picture.FileId).OfType<Guid>()];
                work.Db.Ballots.Remove(earlier);
            }

            work.Db.Ballots.Add(ballot);
            work.Record(Verbs.Collected, "ballot", ballot.Id, $"prepared, {ballot.Items.Count} incidents, {ballot.Pictures.Count} pictures, exclusion {exclusionId:N}");
            work.Tell(new Signal(SignalTopics.Exclusions, exclusionId));
            await work.CommitAsync(cancellation);
        }

        foreach (var file in before)
            pictures.Delete(file);
        return Done.Yes;
    }

    /// <summary>Puts what voters read of an incident in other words. They are masked again.</summary>
    public async Task<Outcome<Done>> WriteAsync(Actor actor, Guid exclusionId, int version, int number, string text, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "edit a vote", exclusionId, cancellation) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await PreparedAsync(work.Db, exclusionId, cancellation) is not { } ballot || ballot.Items.All(item => item.Number != number))
            return BallotRules.NotFound;
        if (ballot.Version != version)
            return BallotRules.Stale;
        var known = await KnownAsync(work.Db, exclusionId, cancellation);
        var masked = MaskedText.Of(text, known);
        if (masked.Length is 0 or > Ballot.TextLength)
            return new Refusal($"Say in 1 to {Ballot.TextLength} characters what happened: voters decide by it.", $"Text-{number}");
        ballot.Write(number, masked);
        work.Record(Verbs.Altered, "ballot", ballot.Id, $"account {number}");
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>Says what voters get of a picture: all of it blurred, with a box over every face, or nothing.</summary>
    public async Task<Outcome<Done>> ShowAsync(
        Actor actor, Guid exclusionId, int version, int number, PictureHandling handling, PictureEdits? edits, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "edit a vote", exclusionId, cancellation) is { } refusal)
            return refusal;
        Guid? before, file;
        await using (var work = await database.BeginAsync(actor, cancellation))
        {
            if (await PreparedAsync(work.Db, exclusionId, cancellation) is not { } ballot || ballot.Pictures.FirstOrDefault(picture => picture.Number == number) is not { } picture)
                return BallotRules.NotFound;
            if (ballot.Version != version)
                return BallotRules.Stale;
            edits ??= PictureEdits.None;
            if (handling == PictureHandling.Covered && edits.Covered.Count == 0)
                return new Refusal("Draw a box over every face first. Until then the whole picture stays blurred.");
            if (await OriginalAsync(work.Db, picture.ImageId, cancellation) is not { } original)
                return new Refusal("This picture is no longer here: somebody changed or removed it. Leave it out, or prepare the vote again.");
            before = picture.FileId;
            file = await RenderAsync(ballot, original, handling, edits, cancellation);
            if (file is null && handling != PictureHandling.LeftOut)
                return new Refusal("The picture cannot be rendered now. Leave it out, or try again in a minute.");
            ballot.Show(number, handling, edits, file);
            work.Record(Verbs.Altered, "ballot", ballot.Id, $"picture {number}: {handling}, {edits.Covered.Count} boxes");
            await work.CommitAsync(cancellation);
        }

        if (before is { } old)
            pictures.Delete(old);
        return Done.Yes;
    }

    /// <summary>Opens the vote: the register is fixed, every voter gets a letter that says nothing but that there is one.</summary>
    /// <param name="actor">Who looked at all of it.</param>
    /// <param name="exclusionId">The case.</param>
    /// <param name="caseVersion">The version of the case that they looked at.</param>
    /// <param name="version">The version of what voters will see.</param>
    /// <param name="looked">Whether they said that they looked at exactly that.</param>
    /// <param name="cancellation">Stops before anything is kept.</param>
    public Task<Outcome<Done>> ReleaseAsync(Actor actor, Guid exclusionId, int caseVersion, int version, bool looked, CancellationToken cancellation = default) =>
        cases.OnCaseAsync(actor, ExclusionPermissions.Run, "open a vote", exclusionId, caseVersion, async (work, exclusion, subject) =>
        {
            if (await PreparedAsync(work.Db, exclusionId, cancellation) is not { } ballot)
                return [BallotRules.NotFound];
            var rules = await work.Db.RulesOfAsync(exclusion, cancellation);
            if (BallotRules.WhyNotCase(exclusion, subject, rules, clock.Today()) is { } whyNot)
                return [whyNot];
            if (ballot.Version != version)
                return [BallotRules.Stale];
            if (!looked)
                return [BallotRules.NotLookedAt];
            var electors = await work.Db.ElectorsOfAsync(exclusion, ballot.Who, actor.AccountId, actor.At, cancellation);
            var eligible = electors.Count(elector => elector.Conflict == Conflict.None);
            if (BallotRules.WhyNotFew(eligible) is { } few)
                return [few];
            var (key, secret) = box.NewKey();
            ballot.Open(key, secret, actor.AccountId, actor.At);
            exclusion.OpenBallot(actor.AccountId, actor.At, $"{eligible} may vote, until the end of {ballot.LastDay!.Value.InWords()}.");
            work.Db.BallotVoters.AddRange(electors.Select(elector => new BallotVoter(ballot.Id, elector.Account, elector.Conflict)));
            // Every paper lies there from the beginning, in the order of ids that nobody can tell apart.
            work.Db.BallotPapers.AddRange(electors.Select(elector => box.PaperOf(ballot, elector.Account)).Order()
                .Select(paper => new BallotPaper(paper, ballot.Id, box.Seal(ballot, paper, Choice.None, ""))));
            work.Db.Letters.AddRange(electors.Where(elector => elector.Conflict == Conflict.None).Select(elector => Letter(ballot, elector.Email, actor.At)));
            work.Record(Verbs.Disclosed, "ballot", ballot.Id, $"opened, {eligible} voters, {electors.Count - eligible} barred, exclusion {exclusionId:N}");
            return [];
        }, cancellation);

    /// <summary>Leaves a case to the panel that the scheme puts to a vote, because too few may vote.</summary>
    public Task<Outcome<Done>> LeaveToPanelAsync(Actor actor, Guid exclusionId, int caseVersion, CancellationToken cancellation = default) =>
        cases.OnCaseAsync(actor, ExclusionPermissions.Run, "leave to the panel", exclusionId, caseVersion, async (work, exclusion, subject) =>
        {
            var rules = await work.Db.RulesOfAsync(exclusion, cancellation);
            var who = BallotRules.ElectorateOf(exclusion, rules);
            var eligible = (await work.Db.ElectorsOfAsync(exclusion, who, actor.AccountId, actor.At, cancellation)).Count(elector => elector.Conflict == Conflict.None);
            if (BallotRules.WhyNotPanel(exclusion, eligible) is { } whyNot)
                return [whyNot];
            exclusion.LeaveToPanel(actor.AccountId, actor.At, $"Only {eligible} may vote.");
            work.Record(Verbs.Altered, "exclusion", exclusionId, $"left to the panel, {eligible} voters");
            return [];
        }, cancellation);

    /// <summary>A picture of the case as it was taken in, for putting boxes over faces; marked, and the look is on record.</summary>
    /// <returns>A JPEG; null when there is none for this person.</returns>
    public async Task<byte[]?> OriginalAsync(Actor actor, Guid exclusionId, int number, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "picture of a vote", exclusionId, cancellation) is not null)
            return null;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await PreparedAsync(work.Db, exclusionId, cancellation) is not { } ballot || ballot.Pictures.FirstOrDefault(one => one.Number == number) is not { } picture
            || await OriginalAsync(work.Db, picture.ImageId, cancellation) is not { } original
            || await masking.TurnAsync(original, PictureEdits.Read(picture.Edits), cancellation) is not { } turned)
            return null;
        work.Record(Verbs.Consulted, "image", picture.ImageId, $"original, ballot {ballot.Id:N}");
        await work.CommitAsync(cancellation);
        return await pictures.MarkAsync(turned, actor, cancellation);
    }

    /// <summary>A picture exactly as voters get it.</summary>
    /// <returns>A JPEG; null when there is none for this person.</returns>
    public async Task<byte[]?> PreviewAsync(Actor actor, Guid exclusionId, int number, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "picture of a vote", exclusionId, cancellation) is not null)
            return null;
        await using var db = database.OpenFor(actor);
        return await db.NewestBallotAsync(exclusionId, cancellation) is { } ballot ? await pictures.ShowAsync(ballot, number, actor, cancellation) : null;
    }

    private static async Task<(Exclusion, Subject)?> FindAsync(PartnershipDb db, Guid id, CancellationToken cancellation)
    {
        if (await db.Exclusions.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellation) is not { } exclusion)
            return null;
        return (exclusion, await db.Subjects.AsNoTracking().SingleAsync(s => s.Id == exclusion.SubjectId, cancellation));
    }

    private static Task<Ballot?> PreparedAsync(PartnershipDb db, Guid exclusion, CancellationToken cancellation) =>
        db.Ballots.SingleOrDefaultAsync(ballot => ballot.ExclusionId == exclusion && ballot.State == BallotState.Preparing, cancellation);

    private static async Task<IReadOnlyList<BallotPreparation.BallotPerson>> RegisteredAsync(PartnershipDb db, Guid ballot, CancellationToken cancellation)
    {
        var voters = await db.BallotVoters.AsNoTracking().Where(voter => voter.BallotId == ballot).ToListAsync(cancellation);
        var ids = voters.ConvertAll(voter => voter.AccountId);
        var names = await db.Accounts.Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, cancellation);
        return [.. voters.Select(voter => new BallotPreparation.BallotPerson(names.GetValueOrDefault(voter.AccountId, "Somebody who left"), voter.Conflict, voter.HasVoted))
            .OrderBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    private static async Task<KnownWords> KnownAsync(PartnershipDb db, Guid exclusionId, CancellationToken cancellation)
    {
        var exclusion = await db.Exclusions.AsNoTracking().SingleAsync(x => x.Id == exclusionId, cancellation);
        return await db.KnownWordsAsync(exclusion.Incidents.Select(incident => incident.Place), cancellation);
    }

    private async Task MaskAsync(PartnershipDb db, Exclusion exclusion, Subject subject, Ballot ballot, CancellationToken cancellation)
    {
        var ids = exclusion.Incidents.Select(incident => incident.IncidentId).ToList();
        var reports = await db.Incidents.AsNoTracking().Where(incident => ids.Contains(incident.Id)).ToDictionaryAsync(incident => incident.Id, cancellation);
        var known = await db.KnownWordsAsync([.. exclusion.Incidents.Select(incident => incident.Place), .. reports.Values.Select(report => report.Place)], cancellation);
        foreach (var relied in exclusion.Incidents.OrderBy(incident => incident.HappenedOn))
        {
            var report = reports.GetValueOrDefault(relied.IncidentId);
            ballot.Add(new BallotItem(
                ballot.Items.Count + 1, MaskedText.Of(report?.TypeInWords ?? "An incident", known),
                report is null ? $"In {relied.HappenedOn.ToString("MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))}" : TimeBand.Of(report.HappenedAt),
                MaskedText.Of(AccountOf(relied, report), known)));
        }

        var images = await db.Images.AsNoTracking().Where(image => (image.IncidentId != null && ids.Contains(image.IncidentId.Value)) || image.SubjectId == subject.Id)
            .OrderBy(image => image.AddedAt).Select(image => new { image.Id, image.IncidentId, image.Edits }).ToListAsync(cancellation);
        foreach (var image in images.OrderBy(image => image.IncidentId is null).Take(MostPictures))
        {
            // Photos of the incidents are blurred until somebody looks; the person's other pictures say nothing of what happened.
            var handling = image.IncidentId is { } incident && ids.Contains(incident) ? PictureHandling.Blurred : PictureHandling.LeftOut;
            var picture = new BallotPicture(ballot.Pictures.Count + 1, image.Id, handling);
            var file = handling == PictureHandling.Blurred && await OriginalAsync(db, image.Id, cancellation) is { } original
                ? await RenderAsync(ballot, original, handling, PictureEdits.None, cancellation) : null;
            picture.Handle(file is null ? PictureHandling.LeftOut : handling, PictureEdits.Read(image.Edits), file);
            ballot.Add(picture);
        }
    }

    // What the report says, and what follows from its other fields. The words used and how the person looked are never shown to members (rule 6).
    private static string AccountOf(ExclusionIncident relied, Incident? report)
    {
        if (report is null)
            return relied.Words;
        List<string> lines = [report.What];
        if (report.Property.Count > 0)
            lines.Add($"Taken or damaged: {string.Join(", ", report.Property.Select(line => line.What))}.");
        if (report.ValuePence is { } pence)
            lines.Add($"Worth about £{pence / 100}.");
        if (report.Violence)
            lines.Add("There was violence.");
        if (report.Weapon is { } weapon)
            lines.Add($"A weapon was shown or used: {weapon}.");
        return string.Join('\n', lines);
    }

    private async Task<byte[]?> OriginalAsync(PartnershipDb db, Guid imageId, CancellationToken cancellation)
    {
        var found = await db.Images.Where(image => image.Id == imageId)
            .Select(image => new { image.Edits, Key = image.OwnKey ?? db.Subjects.Where(subject => subject.Id == image.SubjectId).Select(subject => subject.ObjectKey).FirstOrDefault() })
            .SingleOrDefaultAsync(cancellation);
        return found?.Key is { } key ? await files.ReadAsync(found.Edits is null ? Image.LargeFolder : Image.OriginalFolder, imageId, key, cancellation) : null;
    }

    private async Task<Guid?> RenderAsync(Ballot ballot, byte[] original, PictureHandling handling, PictureEdits edits, CancellationToken cancellation) =>
        await masking.RenderAsync(original, handling, edits, cancellation) is { } rendered ? await pictures.KeepAsync(ballot, rendered, cancellation) : null;

    // No name, no face, no case (rule 8): what it is about is seen after signing in.
    private Letter Letter(Ballot ballot, string to, DateTime at) => new(to, $"A vote is open until {ballot.LastDay!.Value.InWords()}",
        $"{current.Tenant.Name} asks for your vote. It takes a minute, and nobody is told what you vote.\n\n{address.Of(current.Tenant, BallotQueries.AddressOf(ballot.Id))}\n\n"
        + $"You can vote, and change your vote, until the end of {ballot.LastDay.Value.InWords()}.\n\n{current.Tenant.Name}\n", at);
}
