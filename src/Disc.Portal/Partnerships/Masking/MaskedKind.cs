namespace Disc.Portal.Partnerships.Masking;

/// <summary>What a word that was taken out stood for.</summary>
internal enum MaskedKind
{
    Name,
    Place,
}
