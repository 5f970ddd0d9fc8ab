using Disc.Portal.Partnerships.Letters;
using Disc.Portal.Partnerships.PaperTemplates;

namespace Disc.Portal.Tests.Partnerships.Letters;

/// <summary>Which letters a case can print, and which of them are due.</summary>
public sealed class CaseLettersTests
{
    [Theory]
    [InlineData(LetterKind.ExclusionNotice)]
    [InlineData(LetterKind.InterimNotice)]
    [InlineData(LetterKind.Extension)]
    [InlineData(LetterKind.Lifting)]
    [InlineData(LetterKind.Diversion)]
    [InlineData(LetterKind.DiversionKept)]
    [InlineData(LetterKind.AppealReceived)]
    [InlineData(LetterKind.AppealOutcome)]
    [InlineData(LetterKind.ReviewOutcome)]
    public void The_letter_of_the_newest_step_is_due_until_it_is_printed_and_no_longer_than_four_weeks(LetterKind kind)
    {
        var exclusion = LetterCases.For(kind);
        var due = Assert.Single(CaseLetters.Of(exclusion, false, LetterCases.Day, []), letter => letter.IsDue);
        Assert.Equal(kind, due.Occasion.Kind);

        var printed = new PrintedLetter(due.Occasion, 1, Guid.NewGuid(), LetterCases.At, inPost: false);
        Assert.DoesNotContain(CaseLetters.Of(exclusion, false, LetterCases.Day, [printed]), letter => letter.IsDue);
        Assert.Equal(LetterCases.At, CaseLetters.Of(exclusion, false, LetterCases.Day, [printed]).Single(letter => letter.Occasion == due.Occasion).PrintedAt);
        // A notice waits as long as the ban does.
        Assert.Equal(kind == LetterKind.ExclusionNotice, CaseLetters.Of(exclusion, false, LetterCases.Day.AddDays(CaseLetters.DueDays + 1), []).Any(letter => letter.IsDue));
    }

    [Fact]
    public void Before_it_is_decided_and_when_it_was_refused_or_taken_back_there_is_no_letter()
    {
        var (refused, withdrawn) = (LetterCases.Proposed(), LetterCases.Approved());
        refused.Refuse(Guid.NewGuid(), LetterCases.At, "No.");
        withdrawn.Withdraw(Guid.NewGuid(), LetterCases.At, "Mistaken identity.");

        Assert.All([LetterCases.Proposed(), refused, withdrawn], exclusion => Assert.Empty(CaseLetters.Of(exclusion, true, LetterCases.Day, [])));
    }

    [Fact]
    public void A_notice_that_is_dated_anew_is_another_letter_and_the_old_one_is_gone()
    {
        var exclusion = LetterCases.Approved();
        var first = CaseLetters.Of(exclusion, false, LetterCases.Day, []).Single(letter => letter.IsDue).Occasion;
        exclusion.Reissue(Guid.NewGuid(), LetterCases.At.AddDays(20));

        var again = CaseLetters.Of(exclusion, false, LetterCases.Day.AddDays(20), [new(first, 1, Guid.NewGuid(), LetterCases.At, false)]);

        Assert.Equal([LetterKind.ExclusionNotice, LetterKind.Covering], again.Select(letter => letter.Occasion.Kind));
        Assert.True(again[0].IsDue && again[0].Occasion.Step > first.Step);
    }

    [Fact]
    public void What_the_case_has_left_behind_is_not_due_any_more()
    {
        var exclusion = LetterCases.For(LetterKind.Extension);
        exclusion.Lift(Guid.NewGuid(), LetterCases.At, "Moved away.");

        Assert.Equal([LetterKind.Lifting], CaseLetters.Of(exclusion, false, LetterCases.Day, []).Where(letter => letter.IsDue).Select(letter => letter.Occasion.Kind));
        Assert.DoesNotContain(CaseLetters.Of(exclusion, false, LetterCases.Day, []), letter => letter.Occasion.Kind == LetterKind.ExclusionNotice);
    }

    [Fact]
    [Trait("Rule", "5")]
    public void With_each_letter_to_somebody_young_goes_one_to_the_parent_or_guardian_and_with_no_other()
    {
        foreach (var kind in Enum.GetValues<LetterKind>().Where(kind => kind is not (LetterKind.Warning or LetterKind.Guardian or LetterKind.Covering)))
        {
            var young = CaseLetters.Of(LetterCases.For(kind), true, LetterCases.Day, []).Where(letter => letter.IsDue).Select(letter => letter.Occasion.Kind);
            Assert.Equal([kind, LetterKind.Guardian], young);
        }

        Assert.Equal([LetterKind.Warning, LetterKind.Guardian], CaseLetters.Of(LetterCases.Warning(), true, []).Where(letter => letter.IsDue).Select(letter => letter.Occasion.Kind));
        Assert.DoesNotContain(CaseLetters.Of(LetterCases.Warning(), false, []), letter => letter.Occasion.Kind == LetterKind.Guardian);
    }

    [Fact]
    public void A_letter_gives_the_last_day_as_it_stood_after_its_step_however_the_ban_changed_since()
    {
        var exclusion = LetterCases.Served();
        var served = exclusion.EndsOn;
        exclusion.ReportBreach(Guid.NewGuid(), LetterCases.At, "Seen there.");
        exclusion.UpholdBreach(served.AddMonths(3), Guid.NewGuid(), LetterCases.At, "You came in.");
        exclusion.BeginReview(Guid.NewGuid(), LetterCases.At, null);
        exclusion.ShortenAfterReview(served.AddMonths(-6), Guid.NewGuid(), LetterCases.At, "You kept away.");

        DateOnly EndOf(LetterKind kind) => LetterMaker.Of(
            LetterCases.Facts(), exclusion, CaseLetters.Of(exclusion, false, LetterCases.Day, []).Single(letter => letter.Occasion.Kind == kind).Occasion, "# T", LetterCases.Day).Notice.Ends;

        Assert.Equal((served, served.AddMonths(3), served.AddMonths(-6)), (EndOf(LetterKind.ExclusionNotice), EndOf(LetterKind.Extension), EndOf(LetterKind.ReviewOutcome)));
    }
}
