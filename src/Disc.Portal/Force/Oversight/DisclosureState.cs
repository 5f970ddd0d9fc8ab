namespace Disc.Portal.Force.Oversight;

/// <summary>How far the word to a partnership has come.</summary>
public enum DisclosureState
{
    Waiting,
    Delivered,

    /// <summary>The partnership belongs to this force no more: there is nobody to tell.</summary>
    Gone,
}
