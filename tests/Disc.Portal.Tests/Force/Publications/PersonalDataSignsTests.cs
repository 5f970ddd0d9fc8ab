using Disc.Portal.Force.Publications;

namespace Disc.Portal.Tests.Force.Publications;

public class PersonalDataSignsTests
{
    [Theory]
    [InlineData("Dean Marlow seen at the harbour", "Dean Marlow")]
    [InlineData("A man called Marlow took the till", "called Marlow")]
    [InlineData("Look out for Mr Okafor", "Mr Okafor")]
    [InlineData("DOB 03/04/1988", "DOB 03/04/1988")]
    [InlineData("He was born on 3 April 1988 in Hull", "born on 3 April 1988")]
    [InlineData("male, 3.4.1988", "3.4.1988")]
    public void What_looks_like_a_name_or_a_date_of_birth_is_found(string text, string sign) =>
        Assert.Contains(sign, PersonalDataSigns.In(text));

    [Theory]
    [InlineData("Fake notes in Market Quarter")]
    [InlineData("Two men stole spirits from the High Street on Tuesday 3 March 2026")]
    [InlineData("George Street is closed for the Christmas Market")]
    [InlineData("Report to PC Helen Marsh or call 101")]
    [InlineData("Thefts between 10/03/2026 and 12/03/2026")]
    public void Ordinary_alerts_are_not_asked_about(string text) => Assert.Empty(PersonalDataSigns.In(text));
}
