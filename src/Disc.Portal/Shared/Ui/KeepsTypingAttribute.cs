namespace Disc.Portal.Shared.Ui;

/// <summary>Marks a reading page on which people type: without scripts it does not load itself again every minute, which would empty it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeepsTypingAttribute : Attribute;
