namespace Disc.Portal.Shared.Text;

/// <summary>How much an alert presses.</summary>
public enum Priority
{
    Normal,
    High,
    Urgent,
}
