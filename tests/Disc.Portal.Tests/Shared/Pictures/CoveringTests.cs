using Disc.Portal.Shared.Pictures;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Tests.Shared.Pictures;

public sealed class CoveringTests : IDisposable
{
    private readonly Darkroom darkroom = new();
    private readonly PictureWorkshop workshop = new(Options.Create(new PictureOptions()));

    public void Dispose()
    {
        darkroom.Dispose();
        workshop.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("[subsample-mode=off]")]
    [Trait("Rule", "7")]
    public async Task What_a_box_touches_is_one_flat_grey_to_an_independent_reader_and_the_rest_is_as_it_was(string options)
    {
        var original = darkroom.Converted(Darkroom.RedAndBluePng(333, 217), ".jpg", options);
        var edits = new PictureEdits { Covered = [new(0.3, 0.25, 0.35, 0.3), new(0.9, 0.9, 0.1, 0.1)] };

        var made = (await workshop.EditAsync(original, edits, CancellationToken.None)).Picture!;

        var (before, after) = (darkroom.Developed(original), darkroom.Developed(made.Large));
        Assert.Equal((333, 217), (after.Width, after.Height));
        foreach (var box in edits.Covered)
        {
            for (var y = (int)Math.Ceiling(box.Top * 217); y < (int)((box.Top + box.Height) * 217); y++)
                for (var x = (int)Math.Ceiling(box.Left * 333); x < (int)((box.Left + box.Width) * 333); x++)
                    Assert.Equal(after.At((int)(0.4 * 333), (int)(0.4 * 217)), after.At(x, y));
        }

        Assert.Equal(before.At(10, 10), after.At(10, 10));
        Assert.Equal(before.At(40, 200), after.At(40, 200));
        Assert.Equal(before.At(300, 60), after.At(300, 60));
    }

    [Fact]
    public async Task A_picture_is_turned_before_it_is_covered_and_cut_last()
    {
        // Red on the left; after a quarter to the right red is on top. The lower half, where blue is, is kept.
        var original = darkroom.Converted(Darkroom.RedAndBluePng(320, 160), ".jpg");
        var edits = new PictureEdits { Turns = 1, Crop = new(0, 0.5, 1, 0.5) };

        var made = (await workshop.EditAsync(original, edits, CancellationToken.None)).Picture!;

        Assert.Equal((160, 160), (made.Width, made.Height));
        var shown = darkroom.Developed(made.Large).At(80, 80);
        Assert.True(shown.B > 150 && shown.R < 60, shown.ToString());
    }

    [Fact]
    public void Boxes_turn_with_the_picture_and_come_home_after_four_quarters()
    {
        var edits = new PictureEdits { Turns = 0, Crop = new(0.1, 0.2, 0.3, 0.4), Covered = [new(0, 0, 0.5, 0.25)] };

        Assert.Equal(new PictureBox(0.75, 0, 0.25, 0.5), edits.TurnedRight().Covered[0]);
        var home = edits.TurnedRight().TurnedRight().TurnedRight().TurnedRight();
        Assert.Equal(edits.ToString(), home.ToString());
        Assert.Equal(edits.ToString(), PictureEdits.Read(edits.ToString()).ToString());
    }

    [Theory]
    [InlineData("4", "", "")]
    [InlineData("-1", "", "")]
    [InlineData("0", "0,0,2,1", "")]
    [InlineData("0", "", "0.5,0.5,0.6,0.1")]
    [InlineData("0", "", "a,b,c,d")]
    [InlineData("0", "", "NaN,0,1,1")]
    [InlineData("0", "1,1,0.0001,1", "")]
    public void Boxes_that_make_no_sense_are_not_read(string turns, string crop, string covered) => Assert.Null(PictureEdits.Read(turns, crop, covered));
}
