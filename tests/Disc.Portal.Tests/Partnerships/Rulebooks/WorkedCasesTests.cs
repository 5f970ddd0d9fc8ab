using System.Globalization;
using Disc.Portal.Partnerships.Rulebooks;

namespace Disc.Portal.Tests.Partnerships.Rulebooks;

/// <summary>Cases of the three presets, worked out by hand from the words of rule 14: the reasoning stands beside each.</summary>
[Trait("Rule", "14")]
public sealed class WorkedCasesTests
{
    private const int Adult = 30, Unknown = -1;
    private const string Today = "2026-03-03";

    /// <summary>Yellow: begging, attempted-theft, breach 1; theft, abuse, damage 2. Red: fraud, drugs 3; weapon 4; assault 5. All count for 12 months.</summary>
    [Theory]
    [InlineData("", "nothing", "there is no offence")]
    [InlineData("2026-02-01 begging", "warning", "1 point; a warning from 1 on, lengths from 3 on")]
    [InlineData("2026-02-01 theft", "warning", "2 points are still less than 3")]
    [InlineData("2026-02-01 begging, 2026-02-02 attempted-theft", "warning", "1 + 1 = 2, less than 3")]
    [InlineData("2026-02-01 theft, 2026-02-02 begging", "3", "2 + 1 = 3 points of warnings: 3 months")]
    [InlineData("2026-02-01 begging, 2026-02-02 begging, 2026-02-03 begging", "3", "1 + 1 + 1 = 3: 3 months")]
    [InlineData("2026-02-01 theft, 2026-02-02 abuse", "6", "2 + 2 = 4: 6 months")]
    [InlineData("2026-02-01 theft, 2026-02-02 theft, 2026-02-03 begging", "12", "2 + 2 + 1 = 5: 12 months")]
    [InlineData("2026-02-01 theft, 2026-02-02 abuse, 2026-02-03 damage", "18", "2 + 2 + 2 = 6: 18 months")]
    [InlineData("2026-02-01 theft, 2026-02-02 theft, 2026-02-03 theft, 2026-02-04 begging", "board 36", "6 + 1 = 7: the board, at most 36")]
    [InlineData("2026-02-01 theft, 2026-02-02 theft, 2026-02-03 theft, 2026-02-04 theft", "board 36", "8 is 7 or more")]
    [InlineData("2026-02-01 fraud", "9", "a red card of 3: 9 months")]
    [InlineData("2026-02-01 drugs", "9", "a red card of 3: 9 months")]
    [InlineData("2026-02-01 weapon", "12", "a red card of 4: 12 months")]
    [InlineData("2026-02-01 assault", "18", "a red card of 5: 18 months")]
    [InlineData("2026-02-01 fraud, 2026-02-02 drugs", "9", "red cards do not add up: the gravest has 3; together 6 is not 7")]
    [InlineData("2026-02-01 fraud, 2026-02-02 weapon", "board 36", "3 + 4 = 7: the board")]
    [InlineData("2026-02-01 assault, 2026-02-02 begging", "18", "red 5 gives 18; together 6 is not 7")]
    [InlineData("2026-02-01 assault, 2026-02-02 theft", "board 36", "5 + 2 = 7: the board")]
    [InlineData("2026-02-01 fraud, 2026-02-02 theft", "9", "red 3 gives 9; the one warning has 2")]
    [InlineData("2026-02-01 fraud, 2026-02-02 theft, 2026-02-03 begging", "9", "red gives 9, warnings of 3 give 3: the longer holds; together 6")]
    [InlineData("2026-02-01 fraud, 2026-02-02 theft, 2026-02-03 abuse", "board 36", "3 + 2 + 2 = 7: the board")]
    [InlineData("2026-02-01 weapon, 2026-02-02 begging, 2026-02-03 begging", "12", "red 4 gives 12; together 6")]
    [InlineData("2025-03-03 theft", "nothing", "12 months from 3 March end with 2 March: over")]
    [InlineData("2025-03-04 theft", "warning", "12 months from 4 March end with 3 March: its last day is today")]
    [InlineData("2025-03-03 theft, 2026-02-01 abuse", "warning", "the theft is over; 2 points are left")]
    [InlineData("2024-02-29 theft", "warning", "a year from 29 February ends with 28 February 2025, today", Adult, "2025-02-28")]
    [InlineData("2024-02-29 theft", "nothing", "a year from 29 February ended with 28 February 2025, yesterday", Adult, "2025-03-01")]
    [InlineData("2025-02-28 theft", "warning", "a year from 28 February ends with 27 February, today", Adult, "2026-02-27")]
    [InlineData("2025-02-28 theft", "nothing", "a year from 28 February ended yesterday", Adult, "2026-02-28")]
    [InlineData("2027-02-28 assault", "18", "a year from 28 February 2027 ends with 27 February 2028, before the leap day", Adult, "2028-02-27")]
    [InlineData("2026-03-03 theft", "warning", "what happened today counts today")]
    [InlineData("2026-03-04 theft", "nothing", "tomorrow is still to come")]
    [InlineData("2026-02-01 theft!EX-1, 2026-02-02 begging", "warning", "EX-1 rested on the theft; 1 point is left")]
    [InlineData("2026-02-01 assault!EX-1", "nothing", "EX-1 rested on it: nobody is excluded twice for one thing")]
    [InlineData("2026-02-01 shouting", "nothing", "no offence of the scheme")]
    [InlineData("X 2025-12-01 6, 2026-02-10 breach", "6", "to 31 May are 3 months (2 June), and the breach adds 3")]
    [InlineData("X 2025-12-01 6, 2026-02-10 breach, 2026-02-11 breach", "9", "3 are left, two breaches add 6; warnings of 2 give nothing")]
    [InlineData("2026-02-10 breach", "warning", "nobody was excluded then: 1 point like any other")]
    [InlineData("X 2025-09-01 6, 2026-02-20 breach", "3", "it ended with 28 February: nothing is left, the breach adds 3")]
    [InlineData("X 2025-09-01 6, 2026-02-28 breach", "3", "28 February is the last day: still a breach")]
    [InlineData("X 2025-09-01 6, 2026-03-01 breach", "warning", "it ended the day before: no breach, 1 point")]
    [InlineData("X 2026-01-01 36, 2026-02-10 breach", "36", "to the end of 2028 are 34 months, 37 with the breach: cut to 36")]
    [InlineData("X 2025-12-01 6, 2026-02-10 breach, 2026-02-10 theft", "6", "extension gives 6, warnings of 3 give 3: the longer holds")]
    [InlineData("X 2025-12-01 6, 2026-02-10 breach, 2026-02-10 assault", "18", "extension gives 6, the red card 18; together 6 points")]
    [InlineData("X 2025-01-01 6, 2026-02-10 theft", "warning", "an exclusion that is over adds nothing: this preset knows no repeat")]
    [InlineData("W 2026-01-20, 2026-01-10 theft, 2026-02-10 begging", "3", "what a warning rested on still counts: 2 + 1 = 3")]
    [InlineData("2026-02-01 theft", "warning", "young or not, 2 points are a warning", 16)]
    [InlineData("2026-02-01 theft, 2026-02-02 begging", "1", "3 points: 1 month for young people", 16)]
    [InlineData("2026-02-01 fraud", "3", "a red card of 3: 3 months for young people", 16)]
    [InlineData("2026-02-01 assault", "9", "a red card of 5: 9 months for young people", 17)]
    [InlineData("2026-02-01 assault", "18", "18 is an adult", 18)]
    [InlineData("2026-02-01 theft, 2026-02-02 abuse, 2026-02-03 damage", "6", "6 points: 6 months for young people", 12)]
    [InlineData("2026-02-01 theft, 2026-02-02 theft, 2026-02-03 theft, 2026-02-04 begging", "board 12", "7 points: the board, and 12 is the longest for young people", 15)]
    [InlineData("X 2025-12-01 12, 2026-02-10 breach, 2026-02-11 breach", "11", "9 are left to 30 November, two breaches add 1 each under 18", 16)]
    [InlineData("2026-02-01 assault, 2026-02-02 assault", "nothing", "a child under 10 is never excluded", 9)]
    [InlineData("2026-02-01 theft, 2026-02-02 begging", "3", "with no age on record the lengths for adults stand there; nobody is excluded before it is recorded", Unknown)]
    public void Cards(string history, string gives, string because, int age = Adult, string on = Today) => Holds(RulePreset.Cards, history, gives, because, age, on);

    /// <summary>begging, attempted-theft 1; theft, abuse, damage, breach 2; fraud, drugs 3; weapon, assault 4. A warning from 2; 4 and an offence after a warning: 12 months.</summary>
    [Theory]
    [InlineData("", "nothing", "there is no offence")]
    [InlineData("2026-02-01 begging", "nothing", "1 point; a warning needs 2")]
    [InlineData("2026-02-01 theft", "warning", "2 points")]
    [InlineData("2026-02-01 begging, 2026-02-02 begging", "warning", "1 + 1 = 2")]
    [InlineData("2026-02-01 theft, 2026-02-02 begging", "warning", "3 points are still less than 4")]
    [InlineData("2026-02-01 theft, 2026-02-02 theft", "warning", "4 points, and nobody warned the person: a warning first")]
    [InlineData("2026-02-01 assault", "warning", "4 points at once, and still a warning first")]
    [InlineData("2026-01-10 theft, W 2026-01-20, 2026-02-10 theft", "12", "warned, went on, 4 points: 12 months")]
    [InlineData("2026-01-10 theft, W 2026-01-20", "warning", "warned, and nothing since: 2 points")]
    [InlineData("2026-01-10 assault, W 2026-01-20", "warning", "4 points, but nothing after the warning")]
    [InlineData("2026-01-10 assault, W 2026-01-20, 2026-02-01 begging", "12", "an offence after the warning, 5 points")]
    [InlineData("2026-01-10 theft, W 2026-01-20, 2026-02-01 begging", "warning", "an offence after the warning, but 3 points")]
    [InlineData("2026-01-10 theft, W 2026-01-20, 2026-01-20 theft", "warning", "on the day of the warning is not after it")]
    [InlineData("2026-01-10 theft, W 2026-01-20, 2026-01-21 theft", "12", "the day after it is")]
    [InlineData("W 2025-03-03, 2026-02-01 theft, 2026-02-02 theft", "warning", "the warning counted until 2 March: another one first")]
    [InlineData("W 2025-03-04, 2026-02-01 theft, 2026-02-02 theft", "12", "the warning counts until today")]
    [InlineData("W 2026-03-10, 2026-02-01 theft, 2026-02-02 theft", "warning", "a warning that is still to come is none")]
    [InlineData("2025-02-01 theft, W 2025-02-10, 2026-02-01 theft", "warning", "the first theft and the warning are over: 2 points")]
    [InlineData("X 2025-06-01 6, 2026-01-10 theft, 2026-01-20 theft", "12", "who was excluded before is not warned first; 4 points")]
    [InlineData("X 2025-06-01 6, 2026-01-10 theft", "warning", "excluded before, but 2 points")]
    [InlineData("X 2025-12-01 12, 2026-02-10 breach", "15", "9 months are left to 30 November (2 December), and a breach adds 6")]
    [InlineData("X 2025-12-01 12, 2026-02-10 breach, 2026-02-11 breach, 2026-02-12 breach", "24", "9 and three times 6 are 27: cut to 24")]
    [InlineData("X 2025-12-01 12, 2026-02-10 breach", "6", "15, cut to 6 for young people", 16)]
    [InlineData("2026-01-10 assault, W 2026-01-20, 2026-02-01 assault", "12", "8 points: this preset sends nothing to the board")]
    [InlineData("2026-01-10 theft, W 2026-01-20, 2026-02-10 theft", "3", "3 months for young people", 16)]
    [InlineData("2024-02-29 theft, W 2024-02-29, 2025-02-28 theft", "12", "a year from 29 February ends with 28 February: theft and warning still count", Adult, "2025-02-28")]
    [InlineData("2024-02-29 theft, W 2024-02-29, 2025-02-28 theft", "warning", "a day later neither counts: 2 points", Adult, "2025-03-01")]
    public void Points_with_a_warning_first(string history, string gives, string because, int age = Adult, string on = Today) =>
        Holds(RulePreset.Points, history, gives, because, age, on);

    /// <summary>Red: leave, begging, attempted-theft 3 months; theft, abuse, damage, fraud 6; drugs 12; weapon, assault 24. A repeat within 12 months adds 6; a breach restarts.</summary>
    [Theory]
    [InlineData("2026-02-01 leave", "3", "the least: 3 months")]
    [InlineData("2026-02-01 theft", "6", "6 months")]
    [InlineData("2026-02-01 drugs", "12", "12 months")]
    [InlineData("2026-02-01 assault", "24", "the most: 24 months")]
    [InlineData("2026-02-01 leave, 2026-02-02 theft", "6", "the gravest holds")]
    [InlineData("2026-02-01 theft, 2026-02-02 theft, 2026-02-03 abuse", "6", "red cards do not add up")]
    [InlineData("2026-02-01 breach", "nothing", "nobody was banned then, and by itself it weighs nothing")]
    [InlineData("X 2025-12-01 6, 2026-02-10 breach", "6", "attempted entry: the 6 months start again")]
    [InlineData("X 2025-12-01 24, 2026-02-10 breach", "24", "the 24 months start again")]
    [InlineData("X 2025-12-01 6, 2026-02-10 breach, 2026-02-10 assault", "24", "6 again, or 24 for the assault: the longer")]
    [InlineData("X 2025-12-01 6, 2026-02-10 breach, 2026-02-10 leave", "6", "6 again, or 3: the longer")]
    [InlineData("X 2025-12-01 36, 2026-02-10 breach", "24", "36 of other days: cut to 24")]
    [InlineData("X 2025-12-01 12, 2026-02-10 breach", "12", "12 again; 12 is the longest for young people", 16)]
    [InlineData("X 2025-12-01 6, 2026-05-31 breach", "6", "the last day is still a breach", Adult, "2026-06-05")]
    [InlineData("X 2025-12-01 6, 2026-06-01 breach", "nothing", "the day after it is none", Adult, "2026-06-05")]
    [InlineData("X 2025-01-01 6, 2026-02-10 theft", "12", "ended 30 June 2025, repeats until 30 June 2026: 6 + 6")]
    [InlineData("X 2024-08-01 6, 2026-02-10 theft", "6", "ended 31 January 2025, repeats until 31 January 2026: over")]
    [InlineData("X 2024-08-01 6, 2026-01-31 theft", "12", "31 January 2026 is the last day of repeating: 6 + 6")]
    [InlineData("X 2025-01-01 6, 2026-02-10 assault", "24", "24 + 6 = 30: cut to 24")]
    [InlineData("X 2025-12-01 6, 2026-02-10 theft", "6", "during the ban is no repeat after it, and no attempted entry was reported")]
    [InlineData("2025-03-03 weapon", "nothing", "it counted until 2 March")]
    [InlineData("2026-02-01 theft", "2", "2 months for young people", 16)]
    [InlineData("2026-02-01 assault", "12", "12 months for young people", 17)]
    [InlineData("X 2025-01-01 6, 2026-02-10 theft", "8", "2 + 6 for young people", 15)]
    public void Pubwatch(string history, string gives, string because, int age = Adult, string on = Today) =>
        Holds(RulePreset.Pubwatch, history, gives, because, age, on);

    [Fact]
    public void The_reasons_stand_line_by_line_in_plain_sentences()
    {
        var ruling = Rulings.Of(
            Presets.Cards, TypedHistory.Read("2025-01-05 abuse, 2026-02-01 theft, 2026-02-02 begging, 2026-01-01 damage!EX-0003"), 16, new DateOnly(2026, 3, 3));

        Assert.Equal(
            [
                "The person is, or may be, under 18: the lengths for young people hold.",
                "Abuse or threats on 5 January 2025 counted until the end of 4 January 2026, and no longer does.",
                "Damage on 1 January 2026: EX-0003 rested on it already, so it does not count again.",
                "Theft on 1 February 2026: yellow card, 2 points. It counts until the end of 31 January 2027.",
                "Begging or pestering on 2 February 2026: yellow card, 1 point. It counts until the end of 1 February 2027.",
                "The yellow cards add up to 3 points: 1 month.",
                "The rules give: an exclusion of 1 month (red card).",
            ],
            ruling.Reasons);
    }

    private static void Holds(RulePreset preset, string history, string gives, string because, int age, string on)
    {
        var day = DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var ruling = Rulings.Of(Presets.Of(preset), TypedHistory.Read(history), age == Unknown ? null : age, day);
        var given = ruling.Kind switch
        {
            RulingKind.Exclusion => $"{ruling.Months}",
            RulingKind.Board => $"board {ruling.Months}",
            var kind => kind.ToString().ToLowerInvariant(),
        };

        Assert.True(gives == given, $"By hand {gives}, because {because}; by the rules {given}:\n{string.Join('\n', ruling.Reasons)}");
    }
}
