namespace Disc.Portal.Shared;

/// <summary>One line of the page of settings.</summary>
/// <param name="Title">What can be set.</param>
/// <param name="Sentence">What that does, in a sentence for somebody who has never seen it.</param>
/// <param name="Address">Relative to the place's base address.</param>
/// <param name="Permission">Who sees it.</param>
/// <param name="IsWork">True when it leads to a work page, which is loaded whole.</param>
public sealed record SettingLine(string Title, string Sentence, string Address, string Permission, bool IsWork = false);
