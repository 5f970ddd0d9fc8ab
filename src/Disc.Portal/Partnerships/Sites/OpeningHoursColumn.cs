using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Disc.Portal.Partnerships.Sites;

/// <summary>Stores opening hours as a column of text.</summary>
public sealed class OpeningHoursColumn() : ValueConverter<OpeningHours, string>(hours => hours.ToText(), text => OpeningHours.FromText(text));
