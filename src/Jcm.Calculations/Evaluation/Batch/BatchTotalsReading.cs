using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>One reading of written totals, token by token and in the order in which they were written.</summary>
internal sealed class BatchTotalsReading(TextReader reader)
{
    private const int MostTexts = 1000;

    /// <summary>More digits no sum of magnitudes of doubles has.</summary>
    private const int MostDigits = 800;

    private readonly JsonTokens tokens = new(reader);
    private readonly List<(int Group, long Rows, BeyondState Sums)> found = [];
    private readonly List<string> names = [];
    private readonly Dictionary<int, DecimalTotal> decimals = [];

    internal Outcome<BatchTotals> Read()
    {
        if (!Next(JsonTokenType.StartObject) || !Text("format", out var format) || format is not BatchTotalsText.Format) return Wrong($"\"format\": \"{BatchTotalsText.Format}\"");
        if (!Texts("versions", out var versions) || versions.Count == 0) return Wrong("\"versions\", those of library and data");
        if (!Text("kernel", out var kernel)) return Wrong("\"kernel\", the identifier of the equations");
        if (!Count("roundings", out var roundings) || roundings > int.MaxValue) return Wrong("\"roundings\", a whole number");
        if (!Texts("inputs", out var inputs)) return Wrong("\"inputs\", a list of texts");
        if (!GroupedBy(out var groupedBy)) return Wrong("\"groupedBy\", a text, or \"badRowReasons\"");
        if (tokens.Text is not "badRowReasons" || !Number(out var reasons) || !Count("badRows", out var badRows)) return Wrong("\"badRowReasons\" and \"badRows\", whole numbers");
        if (!Key("areNamed") || !tokens.Read() || tokens.Type is not (JsonTokenType.True or JsonTokenType.False)) return Wrong("\"areNamed\", true or false");
        var areNamed = tokens.Type == JsonTokenType.True;
        if (!Count("groups", out var count) || count is < 1 or > BatchGroups.Most) return Wrong(string.Create(CultureInfo.InvariantCulture, $"\"groups\", how many there are, from 1 to {BatchGroups.Most}"));
        if (!Key("totals") || !Next(JsonTokenType.StartArray)) return Wrong("\"totals\", a list");
        while (tokens.Read() && tokens.Type == JsonTokenType.StartObject)
        {
            if (ReadGroup((int)count, areNamed) is { } expected) return Wrong(expected);
        }

        if (tokens.Type != JsonTokenType.EndArray || (areNamed && names.Count != count)) return Wrong("the next group");
        if (!Next(JsonTokenType.EndObject) || !tokens.IsAtEnd()) return Wrong("the end");
        if (areNamed && WrongName() is { } name) return Wrong($"another name than \"{name}\", one of its own for each group");
        var bad = new BadRowList(0);
        bad.Add([], reasons, badRows);
        var table = new GroupTable((int)count, [.. found.Select(each => each.Group)]);
        foreach (var (group, rows, sums) in found) table.Restore(group, rows, sums);
        var totals = new BatchTotals(new(kernel, [.. inputs], (int)roundings), areNamed ? BatchGroups.Named(names) : BatchGroups.Numbered((int)count), table, bad, decimals) { Versions = versions, GroupedBy = groupedBy };
        return Contradiction(totals, badRows) is { } contradiction ? contradiction : totals;
    }

    /// <summary>What cannot be of the same rows: decimals farther from the sum in doubles than they can be, more bad rows in groups than in all.</summary>
    private Problem? Contradiction(BatchTotals totals, long badRows)
    {
        foreach (var group in decimals.Keys.Select(group => totals[group]))
        {
            if (group.InDecimals is not { } exact || (exact - group.Reduction).Abs() <= group.Bound) continue;
            return new(ProblemCode.Contradiction, new Location(Document: "totals"), $"The sum in decimals of group {group.Name} is farther from its sum in doubles than decimals of the same rows can be: these are not totals as they were written.");
        }

        var ofGroups = found.Aggregate(BigInteger.Zero, (sum, each) => sum + each.Sums.BadRows);
        return ofGroups <= badRows ? null : new(ProblemCode.Contradiction, new Location(Document: "badRows"), "The groups have more bad rows than there are in all: these are not totals as they were written.");
    }

    /// <summary>Reads a group whose object has begun; says what was expected where it is not as it was written.</summary>
    private string? ReadGroup(int count, bool areNamed)
    {
        var last = found.Count > 0 ? found[^1].Group : -1;
        if (!Count("group", out var number) || number <= last || number >= count || (areNamed && number != last + 1)) return "\"group\", the number of the next group,";
        var group = (int)number;
        if (areNamed)
        {
            if (!Text("name", out var name)) return "\"name\", that of the group,";
            names.Add(name);
        }

        if (!Count("rows", out var rows) || !Count("closerLooks", out var looks) || !Count("badRows", out var badRows)) return "\"rows\", \"closerLooks\" and \"badRows\", whole numbers,";
        if (!Sum("reference", out var reference) || !Sum("project", out var project)) return "\"reference\" and \"project\", exact sums such as \"-13p-4\",";
        if (!Whole("magnitude", out var magnitude) || !Whole("error", out var error)) return "\"magnitude\" and \"error\", whole numbers as texts,";
        if (!tokens.Read()) return "the end of the group";
        if (tokens.Type == JsonTokenType.PropertyName)
        {
            if (tokens.Text is not "inDecimals" || !Next(JsonTokenType.String) || !IsDecimalTotal(tokens.Text, out var total) || !tokens.Read()) return "\"inDecimals\", a sum in decimals,";
            decimals.Add(group, total);
        }

        found.Add((group, rows, new() { Reference = reference, Project = project, Magnitude = magnitude, Error = error, CloserLooks = looks, BadRows = badRows }));
        return tokens.Type == JsonTokenType.EndObject ? null : "the end of the group";
    }

    private bool Next(JsonTokenType type) => tokens.Read() && tokens.Type == type;

    private bool Key(string name) => Next(JsonTokenType.PropertyName) && string.Equals(tokens.Text, name, StringComparison.Ordinal);

    private bool Text(string key, out string text)
    {
        var isText = Key(key) && Next(JsonTokenType.String);
        text = isText ? tokens.Text : "";
        return isText;
    }

    private bool Texts(string key, out List<string> texts)
    {
        texts = [];
        if (!Key(key) || !Next(JsonTokenType.StartArray)) return false;
        while (Next(JsonTokenType.String) && texts.Count < MostTexts) texts.Add(tokens.Text);
        return tokens.Type == JsonTokenType.EndArray;
    }

    /// <summary>What the groups are made by, where it stands; then the reader is at the key behind it.</summary>
    private bool GroupedBy(out string? columns)
    {
        columns = null;
        if (!Next(JsonTokenType.PropertyName)) return false;
        if (tokens.Text is not "groupedBy") return true;
        if (!Next(JsonTokenType.String)) return false;
        columns = tokens.Text;
        return !string.IsNullOrWhiteSpace(columns) && BatchGroups.CanBe(columns) && Next(JsonTokenType.PropertyName);
    }

    private bool Count(string key, out long value)
    {
        value = 0;
        return Key(key) && Number(out value);
    }

    private bool Number(out long value)
    {
        value = 0;
        return Next(JsonTokenType.Number) && long.TryParse(tokens.Text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private bool Sum(string key, out BigInteger units)
    {
        units = default;
        return Text(key, out var text) && DyadicText.TryRead(text, FixedPoint.DustBits, out units);
    }

    private bool Whole(string key, out BigInteger value)
    {
        value = default;
        return Text(key, out var text) && text.Length <= MostDigits && BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static bool IsDecimalTotal(string text, out DecimalTotal total)
    {
        total = default;
        if (text.Split('+') is not [var whole, var fraction]) return false;
        if (!Int128.TryParse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var tonnes) || !Int128.TryParse(fraction, NumberStyles.None, CultureInfo.InvariantCulture, out var rest)) return false;
        total = new(tonnes, rest);
        return rest < (Int128)DecimalDigits.PowerOfTen(DecimalDigits.MostDecimals);
    }

    /// <summary>The first name that no group can have, or that another has.</summary>
    private string? WrongName()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return names.Find(name => !BatchGroups.CanBe(name) || !seen.Add(name));
    }

    private Problem Wrong(string expected) => new(
        ProblemCode.Malformed,
        new Location(Document: string.Create(CultureInfo.InvariantCulture, $"line {tokens.Line}")),
        $"These are not totals as they were written: {expected} should stand here.{(tokens.Fault is { } fault ? $" {fault}" : "")}");
}
