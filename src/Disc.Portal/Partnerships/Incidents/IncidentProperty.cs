using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.Incidents;

/// <summary>Something that was taken or damaged.</summary>
public sealed class IncidentProperty
{
    /// <summary>The longest name of a thing, in characters.</summary>
    public const int WhatLength = 120;

    private IncidentProperty()
    {
    }

    internal IncidentProperty(int number, string what, long? valuePence, bool isRecovered)
    {
        Number = number;
        What = what;
        ValuePence = valuePence;
        IsRecovered = isRecovered;
    }

    /// <summary>1, 2, 3 … within the report.</summary>
    public int Number { get; private set; }

    public string What { get; private set; } = "";

    public long? ValuePence { get; private set; }

    /// <summary>Whether the owner has it back.</summary>
    public bool IsRecovered { get; private set; }

    internal void Forget(IReadOnlyList<string> names) => What = NameRemoval.Without(What, names)!;
}
