using AngleSharp.Html.Parser;

namespace Disc.Portal.Tests.Support;

/// <summary>A form of a page as a browser would post it: its hidden fields, and what a test fills in.</summary>
public sealed class TestForm
{
    private readonly List<KeyValuePair<string, string>> hidden;

    private TestForm(List<KeyValuePair<string, string>> hidden) => this.hidden = hidden;

    /// <summary>Reads the form of a name from a page.</summary>
    public static async Task<TestForm> OfAsync(HttpClient client, string address, string name) =>
        await OfAsync(await client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute)), name);

    /// <summary>Reads the form of a name from a page that was answered.</summary>
    public static async Task<TestForm> OfAsync(HttpResponseMessage answer, string name)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        var form = page.Forms.FirstOrDefault(form => form.QuerySelector("input[name=_handler]")?.GetAttribute("value") == name)
            ?? throw new InvalidOperationException($"{answer.RequestMessage?.RequestUri} ({answer.StatusCode}) has no form {name}.");
        return new TestForm([.. form.QuerySelectorAll("input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name") ?? "", input.GetAttribute("value") ?? ""))]);
    }

    /// <summary>What is posted; a field that is named takes the place of a hidden one.</summary>
    public FormUrlEncodedContent With(params (string Name, string Value)[] fields) =>
        new(hidden.Where(one => fields.All(field => field.Name != one.Key)).Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
}
