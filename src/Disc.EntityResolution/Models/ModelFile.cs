using System.Security.Cryptography;
using System.Text.Json;
using Disc.EntityResolution.Standardising;

namespace Disc.EntityResolution.Models;

/// <summary>A model as a file.</summary>
internal static class ModelFile
{
    public static Model ReadEmbedded(string name)
    {
        using var stream = typeof(Model).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The embedded model {name} is missing from the build.");
        return Read(stream);
    }

    public static Model Read(Stream stream)
    {
        try
        {
            using var document = JsonDocument.Parse(stream);
            var root = document.RootElement;
            return new Model(
                root.GetProperty("name").GetString()!,
                root.GetProperty("version").GetString()!,
                root.GetProperty("priorBits").GetDouble(),
                root.GetProperty("sameAt").GetDouble(),
                root.GetProperty("perhapsAt").GetDouble(),
                new Dependence(
                    root.GetProperty("townByPostcode").GetDouble(),
                    root.GetProperty("sexByGivenName").GetDouble(),
                    root.GetProperty("householdRisk").GetDouble(),
                    root.GetProperty("generationRisk").GetDouble()),
                Likelihoods(root.GetProperty("likelihoods")),
                root.TryGetProperty("frequencies", out var frequencies) ? Frequencies(frequencies) : null);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException("This is not a model of entity resolution.", wrong);
        }
    }

    public static void Write(Model model, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        writer.WriteStartObject();
        writer.WriteString("name", model.Name);
        writer.WriteString("version", model.Version);
        writer.WriteNumber("priorBits", model.PriorBits);
        writer.WriteNumber("sameAt", model.SameAt);
        writer.WriteNumber("perhapsAt", model.PerhapsAt);
        writer.WriteNumber("townByPostcode", model.Dependence.TownByPostcode);
        writer.WriteNumber("sexByGivenName", model.Dependence.SexByGivenName);
        writer.WriteNumber("householdRisk", model.Dependence.HouseholdRisk);
        writer.WriteNumber("generationRisk", model.Dependence.GenerationRisk);
        writer.WriteStartObject("likelihoods");
        foreach (var attribute in Enum.GetValues<PersonAttribute>())
        {
            writer.WriteStartObject(attribute.ToString());
            foreach (var level in Enum.GetValues<Level>())
            {
                if (model.Likelihoods.Knows((int)attribute, (int)level))
                {
                    writer.WriteStartArray(level.ToString());
                    writer.WriteNumberValue(model.Of(attribute, level).M);
                    writer.WriteNumberValue(model.Of(attribute, level).U);
                    writer.WriteEndArray();
                }
            }
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
        if (model.Frequencies is { } frequencies)
        {
            Write(frequencies, writer);
        }
        writer.WriteEndObject();
    }

    /// <summary>A version for a learned model: equal content, equal version.</summary>
    public static Model Stamped(Model model)
    {
        using var content = new MemoryStream();
        Write(model, content);
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)).AsSpan(0, 6));
        return new Model(model.Name, $"{model.Version}+{fingerprint}", model.PriorBits, model.SameAt, model.PerhapsAt, model.Dependence, model.Likelihoods, model.Frequencies);
    }

    private static LikelihoodTable Likelihoods(JsonElement json)
    {
        var table = new LikelihoodTable();
        foreach (var attribute in json.EnumerateObject())
        {
            foreach (var level in attribute.Value.EnumerateObject())
            {
                var likelihood = new Likelihood(level.Value[0].GetDouble(), level.Value[1].GetDouble());
                if (likelihood is not { M: > 0 and <= 1, U: > 0 and <= 1 })
                {
                    throw new FormatException($"The likelihood of {attribute.Name} {level.Name} is not between 0 and 1.");
                }
                table[(int)Enum.Parse<PersonAttribute>(attribute.Name), (int)Enum.Parse<Level>(level.Name)] = likelihood;
            }
        }
        return table;
    }

    private static FrequencyTable Frequencies(JsonElement json)
    {
        var people = new int[Enum.GetValues<TermKind>().Length];
        var counts = new Dictionary<(TermKind, string), int>();
        foreach (var kind in json.EnumerateObject())
        {
            var termKind = Enum.Parse<TermKind>(kind.Name);
            people[(int)termKind] = kind.Value.GetProperty("people").GetInt32();
            foreach (var count in kind.Value.GetProperty("counts").EnumerateObject())
            {
                counts[(termKind, count.Name)] = count.Value.GetInt32();
            }
        }
        return new FrequencyTable(counts, people);
    }

    private static void Write(FrequencyTable frequencies, Utf8JsonWriter writer)
    {
        writer.WriteStartObject("frequencies");
        foreach (var kind in Enum.GetValues<TermKind>())
        {
            writer.WriteStartObject(kind.ToString());
            writer.WriteNumber("people", frequencies.People[(int)kind]);
            writer.WriteStartObject("counts");
            foreach (var (key, count) in frequencies.Counts.Where(c => c.Key.Kind == kind).OrderBy(c => c.Key.Text, StringComparer.Ordinal))
            {
                writer.WriteNumber(key.Text, count);
            }
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }
}
