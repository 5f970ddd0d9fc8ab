namespace Disc.Portal.Partnerships.Arrivals;

/// <summary>One edition of a publication of the force as it stands at the partnership's door.</summary>
/// <param name="Delivery">The delivery's id: it becomes the id of what it brings, so that the same delivery cannot arrive twice.</param>
/// <param name="Publication">The force's publication that it is a copy of.</param>
/// <param name="Edition">The edition of the publication.</param>
/// <param name="Title">As members read it; never a person's name (rule 8).</param>
/// <param name="Text">Markdown.</param>
/// <param name="Author">Whose word it is, as members see it: the force's name.</param>
/// <param name="PublishedAt">When the force published it (UTC).</param>
/// <param name="CorrectedAt">When the force put this edition right (UTC); null for the first.</param>
/// <param name="ExpiresAt">From when nobody sees it (UTC).</param>
/// <param name="Body">What it is, and what only that kind has.</param>
public sealed record IncomingItem(
    Guid Delivery, Guid Publication, int Edition, string Title, string Text, string Author, DateTime PublishedAt, DateTime? CorrectedAt, DateTime ExpiresAt,
    IncomingBody Body)
{
    /// <summary>Whether it is for the partnership's administrators and nobody else there.</summary>
    public bool ForAdministratorsOnly { get; init; }

    /// <summary>Its pictures and attachments, as the force checked them.</summary>
    public IReadOnlyList<IncomingFile> Files { get; init; } = [];

    /// <summary>The picture of an item that has one.</summary>
    public IncomingFile? Picture => Files.FirstOrDefault(file => file.IsPicture);
}

/// <summary>A file that goes with what the force delivers.</summary>
/// <param name="Id">Its id in the force.</param>
/// <param name="Name">The name it is downloaded by; never a person's (rule 8).</param>
/// <param name="MediaType">Such as <c>application/pdf</c>, found by looking at it.</param>
/// <param name="IsPicture">Whether it is a JPEG made by the force's picture workshop.</param>
/// <param name="Bytes">The plain bytes.</param>
public sealed record IncomingFile(Guid Id, string Name, string MediaType, bool IsPicture, byte[] Bytes);
