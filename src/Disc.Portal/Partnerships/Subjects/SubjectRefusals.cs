using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Subjects;

/// <summary>Refusals about subjects that several features give.</summary>
public static class SubjectRefusals
{
    public static Refusal NotFound { get; } = new("This subject is not here: it may have been erased.");

    public static Refusal Restricted { get; } =
        new("The record is restricted. Lift the restriction first, with a reason.");
}
