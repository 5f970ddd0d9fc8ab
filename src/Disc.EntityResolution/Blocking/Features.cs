using System.Runtime.InteropServices;
using Disc.EntityResolution.Comparing;
using Disc.EntityResolution.Standardising;

namespace Disc.EntityResolution.Blocking;

/// <summary>The features by which two records of one person can meet: each is a number that both would have.</summary>
internal static class Features
{
    private enum Kind : byte
    {
        NameSound,
        NameForm,
        NameStart,
        Date,
        YearAndMonth,
        DayAndMonth,
        YearAndDay,
        Year,
        Postcode,
        District,
        Town,
        Street,
        Identifier,
        IdentifierStart,
        IdentifierEnd,
        Mark,
    }

    /// <summary>Adds the features of a record, without repeats, in ascending order.</summary>
    public static void Of(StandardRecord record, List<ulong> features)
    {
        features.Clear();
        foreach (var name in record.Names)
        {
            // Given and family names share a feature, so that names that have changed places still meet.
            AddName(name.First, features);
            AddName(name.Given, features);
            AddName(name.Family, features);
            if (name.Family is { Words.Length: > 1 } compound)
            {
                foreach (var word in compound.Words)
                {
                    AddIf(word.Length > 2, features, Kind.NameSound, SoundCode.Of(word));
                }
            }
        }
        AddDate(record.DateOfBirth, features);
        foreach (var postcode in record.Postcodes)
        {
            Add(features, Kind.Postcode, postcode.Text);
            Add(features, Kind.District, ValueComparer.District(postcode.Text));
        }
        foreach (var town in record.Towns)
        {
            Add(features, Kind.Town, town.Text);
        }
        foreach (var street in record.Streets)
        {
            Add(features, Kind.Street, street.Text);
        }
        foreach (var (_, identifier) in record.Identifiers)
        {
            var value = identifier.Words[^1].AsSpan();
            Add(features, Kind.Identifier, identifier.Text);
            if (value.Length >= 6)
            {
                // One slip leaves one of the two halves whole.
                Add(features, Kind.IdentifierStart, value[..(value.Length / 2)]);
                Add(features, Kind.IdentifierEnd, value[^(value.Length / 2)..]);
            }
        }
        foreach (var mark in record.Marks)
        {
            Add(features, Kind.Mark, mark.Text);
        }
        features.Sort();
        var kept = 0;
        for (var i = 0; i < features.Count; i++)
        {
            if (i == 0 || features[i] != features[i - 1])
            {
                features[kept++] = features[i];
            }
        }
        CollectionsMarshal.SetCount(features, kept);
    }

    /// <summary>One feature out of two: both together.</summary>
    public static ulong Both(ulong left, ulong right) => Mix(left * 0x9E3779B97F4A7C15 ^ right);

    private static void AddName(Term? name, List<ulong> features)
    {
        if (name is null)
        {
            return;
        }
        Add(features, Kind.NameSound, name.Sound);
        AddIf(name.Text.Length >= 4, features, Kind.NameStart, name.Text.AsSpan(0, Math.Min(4, name.Text.Length)));
        foreach (var group in name.Groups)
        {
            features.Add(Mix((ulong)Kind.NameForm << 56 | (uint)group));
        }
    }

    private static void AddDate(PartialDate date, List<ulong> features)
    {
        var (year, month, day) = (date.Year, date.Month, date.Day);
        // Day and month in ascending order, so that a date written the American way meets the British one.
        var low = (uint)Math.Min(month ?? 0, day ?? 0);
        var high = (uint)Math.Max(month ?? 0, day ?? 0);
        if (year is { } y)
        {
            Add(features, Kind.Year, (uint)y);
            if (month is { } m)
            {
                Add(features, Kind.YearAndMonth, (uint)(y * 100 + m));
            }
            if (day is { } d)
            {
                Add(features, Kind.YearAndDay, (uint)(y * 100 + d));
            }
            if (date.IsFull)
            {
                Add(features, Kind.Date, (uint)y * 10000 + low * 100 + high);
            }
        }
        if (month is not null && day is not null)
        {
            Add(features, Kind.DayAndMonth, low * 100 + high);
        }
    }

    private static void AddIf(bool condition, List<ulong> features, Kind kind, ReadOnlySpan<char> text)
    {
        if (condition)
        {
            Add(features, kind, text);
        }
    }

    private static void Add(List<ulong> features, Kind kind, uint number) => features.Add(Mix((ulong)kind << 56 | number));

    // FNV-1a: the same on every machine and every day, as string.GetHashCode is not.
    private static void Add(List<ulong> features, Kind kind, ReadOnlySpan<char> text)
    {
        var hash = 0xCBF29CE484222325 ^ (ulong)kind << 56;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 0x100000001B3;
        }
        features.Add(Mix(hash));
    }

    // The finaliser of MurmurHash3.
    private static ulong Mix(ulong x)
    {
        x = (x ^ x >> 33) * 0xFF51AFD7ED558CCD;
        x = (x ^ x >> 33) * 0xC4CEB9FE1A85EC53;
        return x ^ x >> 33;
    }
}
