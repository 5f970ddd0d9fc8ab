using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Images;

/// <summary>Why a picture is not taken or not changed.</summary>
public static class ImageRefusals
{
    public static Refusal TooManyWaiting { get; } =
        new($"You have sent {ImageRegister.MostUnattached} photos that belong to no report yet. Send the report first, or wait a day.");

    public static Refusal Gone { get; } =
        new("One of the photos is no longer here: photos that belong to nothing are removed after a day. Choose it again.", "Photos");

    public static Refusal NotOfThisSubject { get; } = new("This picture does not belong to this subject.");
}
