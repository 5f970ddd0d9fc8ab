namespace Disc.Portal.Tests.Partnerships.Notices;

/// <summary>What a notice must hold before it may be printed.</summary>
[Trait("Rule", "16")]
public sealed class ExclusionNoticeTests
{
    [Fact]
    public void A_complete_notice_may_be_printed() => Assert.Empty(NoticeExamples.Seahaven.WhyNotPrintable());

    [Fact]
    public void A_ban_ends_before_midnight_of_the_day_after_its_last_day() =>
        Assert.Equal(new DateOnly(2027, 3, 3), NoticeExamples.Seahaven.FirstDayFree);

    [Fact]
    public void The_address_of_the_list_stands_in_for_the_list() =>
        Assert.Empty((NoticeExamples.Seahaven with { Premises = [] }).WhyNotPrintable());

    public static TheoryData<string, string> Gaps => new()
    {
        { "name", "Write the name of the person." },
        { "reference", "Give the notice a reference." },
        { "incidents", "Choose at least one incident that the ban rests on." },
        { "end", "The last day of the ban is before its first day." },
        { "premises", "Name the premises, or give the address of the list." },
        { "breach", "Say what a breach brings." },
        { "review", "Say how the ban is reviewed." },
        { "appeal", "The last day to appeal is not after the date of the notice." },
        { "address", "Give a postal address that the person can write to." },
    };

    [Theory]
    [MemberData(nameof(Gaps))]
    public void A_notice_with_a_gap_says_what_is_missing(string gap, string sentence)
    {
        var whole = NoticeExamples.Seahaven;
        var notice = gap switch
        {
            "name" => whole with { Person = new(" ") },
            "reference" => whole with { Reference = "" },
            "incidents" => whole with { Incidents = [] },
            "end" => whole with { Ends = whole.Starts.AddDays(-1) },
            "premises" => whole with { Premises = [], PremisesListAt = null },
            "breach" => whole with { Consequences = [] },
            "review" => whole with { Review = "" },
            "appeal" => whole with { Appeal = whole.Appeal with { Until = whole.IssuedOn } },
            _ => whole with { IssuedFor = whole.IssuedFor with { Address = [] } },
        };

        Assert.Equal([sentence], notice.WhyNotPrintable());
    }
}
