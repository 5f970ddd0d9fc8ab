using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Disc.Portal.Browser.Support;

/// <summary>What axe, an independent reader, says of a page.</summary>
internal static class Accessibility
{
    /// <summary>The page has no serious or critical violation.</summary>
    public static Task HasNoSeriousViolationAsync(this IPage page) =>
        SaysNothingSeriousAsync(page, new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });

    /// <summary>Everything on the page can be told from what is behind it. For the other colours of a page whose structure was looked at already.</summary>
    public static Task HasContrastAsync(this IPage page) =>
        SaysNothingSeriousAsync(page, new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] });

    private static async Task SaysNothingSeriousAsync(IPage page, RunOnlyOptions what)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = what });
        var serious = result.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {violation.Help} ({string.Join(" | ", violation.Nodes.Select(node => node.Html))})");
        var found = string.Join(Environment.NewLine, serious);
        Assert.True(found.Length == 0, found);
    }

    /// <summary>The tab key reaches whatever can be pressed or filled in, and shows where it is. Of a long page the first sixty.</summary>
    /// <param name="page">The page.</param>
    /// <param name="within">Where to begin and what to reach: the frame around it is the same on every page, and walked on one.</param>
    public static async Task IsReachedByTheKeyboardAsync(this IPage page, string within = "body")
    {
        var wanted = await page.EvaluateAsync<int>(
            """
            within => {
              const root = document.querySelector(within) ?? document.body;
              const seen = element => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.getClientRects().length;
              const names = new Set();
              window.wanted = [...root.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
                .filter(element => seen(element) && !element.disabled && element.tabIndex >= 0)
                .filter(element => element.type !== 'radio' || !names.has(element.name) && names.add(element.name))
                .slice(0, 60);
              window.hidden = [];
              const shown = element => { const style = getComputedStyle(element); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none'; };
              document.addEventListener('focusin', ({ target: here }) => {
                const at = window.wanted.indexOf(here.type === 'radio' ? window.wanted.find(element => element.type === 'radio' && element.name === here.name) : here);
                if (at < 0) return;
                window.wanted.splice(at, 1);
                if (![here, here.closest('label'), here.closest('li'), here.parentElement].some(element => element && shown(element))) window.hidden.push(here.outerHTML.slice(0, 120));
              });
              document.activeElement?.blur();
              window.getSelection()?.removeAllRanges();
              if (root !== document.body) { root.tabIndex = -1; root.focus({ preventScroll: true }); }
              return window.wanted.length;
            }
            """, within);
        // Some more than there are: a browser begins at its own first stop, and a page may have stops that nobody needs.
        for (var i = 0; i <= wanted + 10; i++)
            await page.Keyboard.PressAsync("Tab");
        var unreached = await page.EvaluateAsync<string[]>("() => window.wanted.map(element => element.outerHTML.slice(0, 160))");
        var unseen = await page.EvaluateAsync<string[]>("() => window.hidden");
        Assert.True(unreached.Length == 0, $"{page.Url}: the keyboard does not reach {string.Join(" | ", unreached)}");
        Assert.True(unseen.Length == 0, $"{page.Url}: nobody sees that the keyboard is at {string.Join(" | ", unseen)}");
    }

    /// <summary>Nothing is wider than the window.</summary>
    public static async Task FitsTheWindowAsync(this IPage page) =>
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"), $"{page.Url} is wider than the window");
}
