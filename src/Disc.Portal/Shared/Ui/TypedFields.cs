using System.Globalization;

namespace Disc.Portal.Shared.Ui;

/// <summary>What was typed into a plain form, for the page that it was sent to; nothing where no form was sent.</summary>
public static class TypedFields
{
    /// <summary>What stands in a field; null when the form has none of this name.</summary>
    public static string? Typed(this HttpContext context, string field) => context.Request.HasFormContentType ? context.Request.Form[field].FirstOrDefault() : null;

    /// <summary>The whole number in a field, such as the version that was looked at; -1, which no version is, when there is none.</summary>
    public static int TypedNumber(this HttpContext context, string field) =>
        int.TryParse(context.Typed(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
