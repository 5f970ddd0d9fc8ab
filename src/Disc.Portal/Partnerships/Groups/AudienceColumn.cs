using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Disc.Portal.Partnerships.Groups;

/// <summary>Stores an audience as a column of text; every property of that type is mapped with it.</summary>
public sealed class AudienceColumn() : ValueConverter<Audience, string>(audience => audience.ToText(), text => Audience.FromText(text));
