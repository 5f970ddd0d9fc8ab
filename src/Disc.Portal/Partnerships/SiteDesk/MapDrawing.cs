using Disc.Portal.Partnerships.Sites;

namespace Disc.Portal.Partnerships.SiteDesk;

/// <summary>
/// The partnership's own drawing of where its premises lie: a square of so many metres with north at the top and a point for each. It asks no
/// third party for a map, so nobody learns which premises somebody looks at.
/// </summary>
public sealed class MapDrawing
{
    /// <summary>The sides of the drawing, in units of its own.</summary>
    public const int Side = 1000;

    private const double MetresADegree = 111_320, Smallest = 400, Margin = 1.2;

    private readonly double narrowing;

    private MapDrawing(Position middle, double metres)
    {
        narrowing = Math.Cos(middle.Latitude * Math.PI / 180);
        Metres = metres;
        DegreesUp = metres / MetresADegree / Side;
        DegreesAcross = DegreesUp / narrowing;
        North = middle.Latitude + (DegreesUp * Side / 2);
        West = middle.Longitude - (DegreesAcross * Side / 2);
    }

    /// <summary>How many metres a side is long.</summary>
    public double Metres { get; }

    /// <summary>The latitude of the upper edge and the longitude of the left one, in degrees.</summary>
    public double North { get; }

    public double West { get; }

    /// <summary>How many degrees a unit is, upwards and across.</summary>
    public double DegreesUp { get; }

    public double DegreesAcross { get; }

    /// <summary>How many metres lie between two lines of the grid: a round number, some five to a side.</summary>
    public int GridMetres
    {
        get
        {
            var wanted = Metres / 5;
            var ten = Math.Pow(10, Math.Floor(Math.Log10(wanted)));
            return (int)(wanted / ten >= 5 ? 5 * ten : wanted / ten >= 2 ? 2 * ten : ten);
        }
    }

    /// <summary>Where the lines of the grid stand, in units.</summary>
    public IEnumerable<double> Grid
    {
        get
        {
            for (var metres = (double)GridMetres; metres < Metres; metres += GridMetres)
                yield return metres / Metres * Side;
        }
    }

    /// <summary>A drawing that shows all of these places; null when there is none.</summary>
    public static MapDrawing? Of(IReadOnlyCollection<Position> places)
    {
        if (places.Count == 0)
            return null;
        var (south, north) = (places.Min(place => place.Latitude), places.Max(place => place.Latitude));
        var (west, east) = (places.Min(place => place.Longitude), places.Max(place => place.Longitude));
        var middle = new Position((south + north) / 2, (west + east) / 2);
        var across = (east - west) * MetresADegree * Math.Cos(middle.Latitude * Math.PI / 180);
        return new MapDrawing(middle, Math.Max(Smallest, Margin * Math.Max(across, (north - south) * MetresADegree)));
    }

    /// <summary>Where a place stands in the drawing, in units from the upper left corner.</summary>
    public (double X, double Y) PointOf(Position place) => ((place.Longitude - West) / DegreesAcross, (North - place.Latitude) / DegreesUp);

    /// <summary>The place at a point of the drawing.</summary>
    public Position PlaceAt(double x, double y) => new(North - (y * DegreesUp), West + (x * DegreesAcross));
}
