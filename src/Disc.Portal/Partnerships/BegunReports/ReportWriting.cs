using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.ReportTypes;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.BegunReports;

/// <summary>Makes the report of a draft that nothing is wrong with; what was begun of it is not needed any more.</summary>
internal static class ReportWriting
{
    public static async Task<Incident> WriteAsync(
        Work<PartnershipDb> work, ReportDraft draft, IReadOnlyList<TypeChoice> types, IReadOnlyList<Guid> subjects, Guid writer)
    {
        var (now, happened, type) = (work.Actor.At, ReportRules.InstantOf(draft.When)!.Value, ReportRules.TypeOf(draft.Type, types)!);
        var number = (await work.Db.Incidents.MaxAsync(i => (int?)i.Number) ?? 0) + 1;
        var incident = new Incident(
            draft.Id, number, type.CountsAs, happened < now ? happened : now, PlainText.Line(draft.Place)!, PlainText.Lines(draft.What) ?? "", writer, now)
        {
            WordsUsed = PlainText.Lines(draft.WordsUsed),
            WhoDescribed = PlainText.Lines(draft.WhoDescribed),
            Violence = draft.Violence,
            // That there was one counts, even when nobody could say which.
            Weapon = PlainText.Line(draft.Weapon) ?? (draft.Armed ? "not described" : null),
            Vehicle = PlainText.Line(draft.Vehicle),
            CctvUntil = ReportRules.DayOf(draft.CctvUntil),
            WitnessWilling = draft.WitnessWilling,
            PoliceTold = draft.PoliceTold || PlainText.Line(draft.PoliceReference) is not null,
            PoliceReference = PlainText.Line(draft.PoliceReference),
            NeedsAction = !draft.LogOnly,
        };
        incident.ReportedAs(type.Code, type.Name);
        incident.Took(ReportRules.PropertyOf(draft));
        incident.Involve(subjects);
        work.Db.Incidents.Add(incident);
        if (await work.Db.BegunReports.SingleOrDefaultAsync(begun => begun.Id == draft.Id && begun.WriterId == writer) is { } begun)
            work.Db.BegunReports.Remove(begun);
        return incident;
    }
}
