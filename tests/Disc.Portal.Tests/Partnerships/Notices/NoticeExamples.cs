using Disc.Portal.Partnerships.Notices;

namespace Disc.Portal.Tests.Partnerships.Notices;

/// <summary>Notices to print: a plain one, and a second one of another partnership that shares no word of its own with it.</summary>
internal static class NoticeExamples
{
    public static ExclusionNotice Seahaven => new()
    {
        Reference = "SBW-2026-014",
        SchemeName = "Seahaven Banned List",
        IssuedFor = new("Seahaven Business Watch", ["The Old Customs House", "4 Quay Street", "Seahaven", "SH1 2AB"])
        {
            Email = "office@seahaven-watch.example",
            Telephone = "01632 960123",
        },
        IssuedBy = "Scheme administrator",
        IssuedOn = new(2026, 2, 27),
        Person = new("Daniel Ashworth")
        {
            Aliases = ["Danny A", "Ash"],
            DateOfBirth = new(1991, 7, 9),
            Address = ["17 Gull Terrace", "Seahaven", "SH4 9ZZ"],
            Picture = Portrait,
        },
        Incidents =
        [
            new(new(2026, 1, 12), "Took two bottles of gin past the tills without paying.", "Harbour Stores, Quay Street"),
            new(new(2026, 2, 20), "Came back, took spirits worth £86 and pushed a member of staff.", "Harbour Stores, Quay Street"),
        ],
        Starts = new(2026, 3, 3),
        Ends = new(2027, 3, 2),
        Premises = [new("Harbour Stores", "Quay Street"), new("The Lamp Bookshop", "9 High Street"), new("Pier Pharmacy")],
        PremisesListAt = new("https://portal.example/seahaven/scheme/premises"),
        Review = "The board looks at this ban again after six months, in September 2026. You may write to it before then.",
        Appeal = new(new(2026, 3, 27), "The Appeal Panel", ["Seahaven Business Watch", "4 Quay Street", "Seahaven", "SH1 2AB"])
        {
            Email = "appeals@seahaven-watch.example",
        },
        Privacy = new()
        {
            Controller = "Seahaven Business Watch",
            RegistrationNumber = "ZA000001",
            Contact = "privacy@seahaven-watch.example",
            ErasedOn = new(2028, 3, 2),
            FullNoticeAt = new("https://portal.example/seahaven/privacy"),
        },
        SchemePage = new("https://portal.example/seahaven/scheme"),
    };

    public static ExclusionNotice OldTown => Seahaven with
    {
        Reference = "OTP-77",
        SchemeName = "Barred From One Barred From All",
        IssuedFor = new("Old Town Pubwatch", ["The Fleece", "1 Market Cross", "Oldminster", "OM7 7XY"]),
        IssuedBy = "Chair of the board",
        Person = new("Brenda Quillfeather"),
        Incidents = [new(new(2026, 2, 1), "Threw a glass.", "The Fleece")],
        Premises = [new("The Fleece"), new("The Drovers")],
        PremisesListAt = null,
        Appeal = new(new(2026, 3, 30), "The independent person", ["2 Market Cross", "Oldminster"]),
        Privacy = new() { Controller = "Old Town Pubwatch", Contact = "data@oldtown.example", FullNoticeAt = new("https://portal.example/old-town/privacy") },
        SchemePage = new("https://portal.example/old-town/scheme"),
    };

    /// <summary>A small drawn picture; a single grey dot would print as nothing to look at.</summary>
    public static byte[] Portrait => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAPAAAAEsCAMAAADKAM5AAAAAD1BMVEU0QVy5j2/Y3eYZGRmvpqXRq73CAAAACXBIWXMAAAsTAAALEwEAmpwYAA" +
        "AEbElEQVR42u3d0VLbMBCF4ePE7//MhbSB0AEiWbvOHulfZsow9UU/zspRE0vSZbESYMCAAQMGDBgwYMCAAQMGDBgwYMCAAQMGDBgwYMCAAQMG" +
        "DBgwYMCAAQMGDBgwYMCAAQMGDBgwYMCAAQP2Au9vtX3U+0/zgh+lX+tM9UngH60P6nnADdrzzHpdI39b7uA+7Rkxqxg3naxy3GRyHngbqt0NvG" +
        "+jZQUe56aFrHrdnBuyCntTxKrZznltrbrx5oSs4t5wsap7o8Uq7w0Wq743ViwDb6hYDt5IsSy8gWJ5eONmIFHgfTMRyyPguKaWizdKLBtvkFgW" +
        "AzhwGMsn4JiIZeQNidgKHCGWkzeiqeVyx4qKWFYBB0Qsq4ADIpZXwOMRyyvg8YhlFvBwxDILeDhiwNU7erSn5RbwaMSyC3gwYsDlO3qwp+UX8H" +
        "rgDfBJ4H0z7GnAwR2t61upzdF+bVnwjdDI6Lm2KvjD0KDoufZF4OdD+PpQkdeODOJMsB4Riru2LPh6bY+t59pXgbfXgbfVwCRcA5x30yoKzntZ" +
        "qgpOm3hUBadNLcuCs/7zUBhc7i0AwBbgonPp2RLeSRjwXOCL4xAGDJg34hcG8+kh4Nk+EF/ukQee4pkevNyDacs9ergeeHfz8oB4+YhfvQRguU" +
        "Ue6y3jeRax+kBKDjh9KZ6aP1lqurrCUrzfI75KHR+mvX/lBpy9nPb9A8Gbo5X7+6WX+uA74/kjDw3gKgumL22Snylq4tZZEv/0vvVJlr7Bfmqz" +
        "71hR4GcvxnfT7fu7+k12+/PvXzSlu1Xa1uL5fOue8OO3jxtaS7pbrY1LWh7a0hfePfL7L0DbOd5TNx+Srt9+SWfMKYPBrXNq/a/WSXPocPClb8" +
        "aszkn2pR54uS3i1tsEcL1tHtfbyHO9rVrX24w3/D2u8A2m2VC7VFsn/OPYFL9OWxsdexBBzjrKg6NLSoRseTjNZbnjhw6SnQ+Y6h/L+efjcUhc" +
        "knl/fbangn9HT3jQ44N6naM8axRgwIABAwYMGDBgwIABAwYMGDBgwIABAwYMGDBgwIABAwYMGDBgwIABAwYMGDBgwIABAwYMGDDg26IWPdbpy1" +
        "p0olU/1olqvRx7Mlo1tOeZ08HN2n9mb3Cn9gyzqnGzyarHzSWrIjeTrJrcPLKqcrPICWAFlgF4V2iV309L4VUavCuh9rpgJVVR8K602iuCE72R" +
        "YlVv5+i2lkG8oSHLxRsllkM7R7a1jLwhYnm0c5xYVt6AgSwv77hYZt5hsdy8o2LZeQfF8vOO3azl8PIbmbEM8x3KWJ7e4xnL03tcLFPvYbFcvU" +
        "fFsvUeFMvXe0wsY+8hsawmHAEvx7L2HhDL29svlrm3WyzbG9bBG5fcvb1i2Xs7xfIewP3DWBN4u8SawdsjlvsA7h3GmsLbIdYMDd3T1JrE2yzW" +
        "FA3d0dSaxdsq1iQN3SzWPN62YayJvE0Ra5IB3CzWRAE3NbWm8jaINVFDNzW15vI+F2uqhm5oak0W8NOI/wDCqctn2hmXLgAAAABJRU5ErkJggg" +
        "==");

    public static IReadOnlyList<ExclusionNotice.Place> ManyPlaces(int count) =>
    [
        .. from number in Enumerable.Range(1, count)
           select new ExclusionNotice.Place($"Shop {number} of Seahaven", $"{number} {(number % 2 == 0 ? "High Street" : "Esplanade West")}", $"Area {1 + (number - 1) / 40}"),
    ];

    public static IReadOnlyList<ExclusionNotice.RelevantIncident> ManyIncidents(int count) =>
    [
        .. from number in Enumerable.Range(1, count)
           select new ExclusionNotice.RelevantIncident(
               new DateOnly(2025, 1, 6).AddDays(9 * number), $"Incident number {number}: left without paying for goods and was abusive when asked about it.", $"Shop {number % 7}, High Street"),
    ];
}
