namespace Disc.Portal.Partnerships.PaperTemplates;

/// <summary>Something that a text leaves open and the portal fills in from the case: <c>{{last day}}</c>.</summary>
/// <param name="Name">As it stands between the brackets.</param>
/// <param name="Meaning">What is put there, for whoever writes the text.</param>
/// <param name="IsParagraph">True when it stands on a line by itself and brings whole sentences, a table or a list.</param>
public sealed record TemplateField(string Name, string Meaning, bool IsParagraph = false)
{
    /// <summary>As it is written into a text.</summary>
    public string Written => $"{{{{{Name}}}}}";
}
