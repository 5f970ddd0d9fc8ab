using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Disc.Portal.Browser.Support;

/// <summary>What axe, an independent reader, says of a page.</summary>
internal static class Accessibility
{
    /// <summary>The page has no serious or critical violation.</summary>
    public static async Task HasNoSeriousViolationAsync(this IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        });
        var serious = result.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {violation.Help} ({string.Join(" | ", violation.Nodes.Select(node => node.Html))})");
        var found = string.Join(Environment.NewLine, serious);
        Assert.True(found.Length == 0, found);
    }

    /// <summary>Nothing is wider than the window.</summary>
    public static async Task FitsTheWindowAsync(this IPage page) =>
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"), $"{page.Url} is wider than the window");
}
