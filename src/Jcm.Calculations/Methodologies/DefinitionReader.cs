using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Methodologies;

/// <summary>Reads one definition of a family's data file: binds symbols to the parameters of kernel and blocks, and rows to reference data.</summary>
internal sealed class DefinitionReader
{
    private readonly DefinitionFile file;
    private readonly DefinitionFile.DefinitionEntry entry;
    private readonly Kernel kernel;
    private readonly string? folder;
    private readonly IReadOnlyDictionary<string, DefinitionFile.SharedSet> shared;

    /// <summary>Rules of the data file by symbol: those of the definition over those of the family, and those over the shared ones.</summary>
    private readonly Dictionary<string, DefinitionFile.ParameterEntry> entries = new(StringComparer.Ordinal);

    /// <summary>What is derived from, in the order in which it is met.</summary>
    private readonly List<Parameter> found = [];

    internal DefinitionReader(
        DefinitionFile file, DefinitionFile.DefinitionEntry entry, Kernel kernel, string? folder, IReadOnlyDictionary<string, DefinitionFile.SharedSet> shared)
    {
        this.file = file;
        this.entry = entry;
        this.kernel = kernel;
        this.folder = folder;
        this.shared = shared;
        if (entry.Sources.Count == 0) throw new FormatException($"{Name} names no document.");
        foreach (var rule in file.Parameters.Concat(file.Inputs ?? []).Concat(file.Memos ?? []).Concat(entry.Parameters ?? []).Concat(entry.Inputs ?? [])) entries[rule.Symbol] = rule;
    }

    private string Name => $"{entry.Id} {entry.Version}";

    internal MethodologyDefinition Read()
    {
        var own = kernel.Parameters.Select(parameter => parameter.Symbol).ToHashSet(StringComparer.Ordinal);
        if (file.Parameters.Concat(entry.Parameters ?? []).FirstOrDefault(rule => !own.Contains(rule.Symbol)) is { } stranger)
        {
            throw new FormatException($"{Name}: {kernel.Id} has no parameter {stranger.Symbol}.");
        }

        var parameters = kernel.Parameters.Select(Rule).ToList();
        var memos = (file.Memos ?? []).Select(memo => Rule(Memo(memo))).ToList();
        var met = own.Concat(memos.Select(memo => memo.Parameter.Symbol)).ToHashSet(StringComparer.Ordinal);
        var inputs = new List<ParameterRule>();
        for (var i = 0; i < found.Count; i++)
        {
            if (met.Add(found[i].Symbol)) inputs.Add(Rule(found[i]));
        }

        foreach (var rule in (entry.Inputs ?? []).Concat(file.Inputs ?? []))
        {
            if (!met.Contains(rule.Symbol)) throw new FormatException($"{Name}: nothing is derived from {rule.Symbol}.");
        }

        var definition = new MethodologyDefinition
        {
            Id = entry.Id,
            Version = entry.Version,
            Country = entry.Country,
            Family = file.Family,
            Title = entry.Title,
            SectoralScope = entry.SectoralScope,
            Approved = entry.Approved,
            Proponent = entry.Proponent,
            Kernel = kernel,
            EquationConfidence = ConfidenceRule.Parse(entry.Equations),
            Parameters = parameters,
            Inputs = inputs,
            Memos = memos,
            Eligibility = [.. (file.Eligibility ?? []).Concat(entry.Eligibility ?? []).Select(line => new EligibilityCriterion(line.Text, ConfidenceRule.Parse(line.Confidence)))],
            Sources = [.. entry.Sources.Select(source => new SourceDocument(source.Title, source.Url))],
            Notes = entry.Notes ?? [],
        };
        return WithSafeBounds(definition);
    }

    /// <summary>Where a rule asks for the safe bound, the direction of the parameter in the whole methodology says which one that is.</summary>
    private MethodologyDefinition WithSafeBounds(MethodologyDefinition definition)
    {
        return definition with
        {
            Parameters = [.. definition.Parameters.Select(Safe)],
            Inputs = [.. definition.Inputs.Select(Safe)],
            Memos = [.. definition.Memos.Select(Safe)],
        };

        ParameterRule Safe(ParameterRule rule) => entries.GetValueOrDefault(rule.Parameter.Symbol)?.Preferred is not "conservative"
            ? rule
            : rule with
            {
                PreferredKey = definition.DirectionOf(rule.Parameter.Symbol) switch
                {
                    ConservativeDirection.SmallerIsConservative => ReferenceDefaults.LowerBound,
                    ConservativeDirection.LargerIsConservative => ReferenceDefaults.UpperBound,
                    _ => null,
                },
            };
    }

    private Parameter Memo(DefinitionFile.ParameterEntry memo)
    {
        var routes = memo.Routes ?? (memo.RoutesOf is { } name && shared.TryGetValue(name, out var set) ? set.Routes : []);
        if (routes is not [{ Block: { } id }, ..]) throw new FormatException($"{Name}: the information item {memo.Symbol} is derived by no block.");
        var block = Blocks.Find(id).Value;
        return new(memo.Symbol, memo.Description ?? block.Title, block.ResultUnit, ValueRange.NonNegative, ConservativeDirection.DependsOnOthers);
    }

    private ParameterRule Rule(Parameter parameter) =>
        entries.TryGetValue(parameter.Symbol, out var rule) ? Rule(parameter, rule) : throw new FormatException($"{Name}: there is no rule for {parameter.Symbol}.");

    private ParameterRule Rule(Parameter parameter, DefinitionFile.ParameterEntry rule) => new(parameter, Kind(rule.Kind))
    {
        Description = rule.Description ?? parameter.Description,
        Options = Options(rule.Options ?? ""),
        WhenAbsent = rule.WhenAbsent,
        IsByDayCategory = rule.ByDayCategory,
        IsShareOfWhole = rule.SharesOfWhole,
        Categories =
        [
            .. (rule.Defaults ?? []).Select(line => Category(parameter, line)),
            .. rule.Table is { } table ? Table(parameter, $"Methodologies/{folder}/{table}") : [],
            .. rule.Reference is { } reference ? ReferenceDefaults.Of(reference) : [],
        ],
        PreferredKey = rule.Preferred is "conservative" ? null : rule.Preferred,
        IsGwpSet = rule.Reference is { } gwp && ReferenceDefaults.IsGwpSet(gwp),
        Historical = rule.Part is null ? null : new(rule.Part is "slope", rule.Output!, rule.Duration!),
        Derivations = [.. Routes(rule).Select(route => Derivation(parameter, route))],
    };

    private IEnumerable<DefinitionFile.RouteEntry> Routes(DefinitionFile.ParameterEntry rule)
    {
        foreach (var route in rule.Routes ?? []) yield return route;
        if (rule.RoutesOf is not { } name) yield break;
        var set = shared.TryGetValue(name, out var known) ? known : throw new FormatException($"{Name}: there are no shared ways \"{name}\".");
        foreach (var input in set.Inputs ?? [])
        {
            var symbol = Renamed(input.Symbol);
            entries.TryAdd(symbol, input with { Symbol = symbol, Rename = Composed(input.Rename), Routes = input.Routes?.Select(Under).ToList() });
        }

        foreach (var route in set.Routes) yield return Under(route);

        IReadOnlyDictionary<string, string>? Composed(IReadOnlyDictionary<string, string>? inner) =>
            rule.Rename is null ? inner : inner is null ? rule.Rename : Under(new DefinitionFile.RouteEntry { Key = "", Inputs = inner }).Inputs;

        string Renamed(string symbol) => rule.Rename?.GetValueOrDefault(symbol) ?? symbol;

        DefinitionFile.RouteEntry Under(DefinitionFile.RouteEntry route)
        {
            if (rule.Rename is null) return route;
            var inputs = new Dictionary<string, string>(rule.Rename, StringComparer.Ordinal);
            foreach (var (from, to) in route.Inputs ?? new Dictionary<string, string>(StringComparer.Ordinal)) inputs[from] = Renamed(to);
            return route with { SameAs = route.SameAs is { } same ? Renamed(same) : null, Inputs = inputs };
        }
    }

    private Derivation Derivation(Parameter parameter, DefinitionFile.RouteEntry route)
    {
        var block = route.SameAs is { } same ? Block.Same(parameter.Renamed(same)) : route.Block is { } id ? Blocks.Find(id).Value : null;
        var inputs = block?.Parameters.Select(input => input.Renamed(route.Inputs?.GetValueOrDefault(input.Symbol) ?? input.Symbol)).ToList() ?? [];
        var derivation = new Derivation
        {
            Key = route.Key,
            Block = block,
            Inputs = inputs,
            Each = route.Each,
            AsItStands = route.AsItStands is { } plain ? Rule(parameter, plain) : null,
            Condition = route.Condition,
            Confidence = ConfidenceRule.Parse(route.Confidence ?? entry.Equations),
        };
        found.AddRange(derivation.Ruled());
        return derivation;
    }

    private DefaultCategory Category(Parameter parameter, DefinitionFile.CategoryEntry line)
    {
        var unit = Unit.Parse(line.Unit);
        if (!unit.Fits(parameter.Unit)) throw new FormatException($"{Name}: {line.Unit} does not fit {parameter}.");
        var provenance = new Provenance(line.Source, ConfidenceRule.Parse(line.Confidence), line.Url ?? entry.Sources[0].Url, Note: line.Note);
        return new(line.Category, ReferenceValue.Of(ValueName(parameter, line.Category), line.Value, unit, provenance), line.SmallestOf ?? []) { Item = line.Item };
    }

    /// <summary>A table has the columns id, version, category, the value with its unit in the heading, smallest_of, source, source_url, confidence, note.</summary>
    private IEnumerable<DefaultCategory> Table(Parameter parameter, string name)
    {
        if (folder is null) throw new FormatException($"{Name}: a table beside the definitions is for the library's own files; write the rows as \"defaults\".");
        foreach (var row in CsvTable.Embedded(name).Rows)
        {
            if (!string.Equals(row["id"], entry.Id, StringComparison.Ordinal) || !string.Equals(row["version"], entry.Version, StringComparison.Ordinal)) continue;
            var provenance = new Provenance(row["source"], ConfidenceRule.Parse(row["confidence"]), row.Optional("source_url"), Note: row.Optional("note"));
            var smallestOf = row["smallest_of"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var value = ReferenceValue.Of(ValueName(parameter, row["category"]), row.Decimal("value"), Unit.Parse(row["unit"]), provenance);
            yield return new(row["category"], value, smallestOf);
        }
    }

    private string ValueName(Parameter parameter, string category) => $"{parameter.Symbol} of {entry.Id} version {entry.Version}, \"{category}\",";

    private static ParameterKind Kind(string word) => word switch
    {
        "monitored" => ParameterKind.Monitored,
        "fixed ex ante" => ParameterKind.FixedExAnte,
        "default" => ParameterKind.MethodologyDefault,
        "derived" => ParameterKind.Derived,
        "period" => ParameterKind.FromPeriod,
        "not applicable" => ParameterKind.NotApplicable,
        _ => throw new FormatException($"\"{word}\" is not a kind of parameter."),
    };

    private static MonitoringOptions Options(string letters) => letters.Aggregate(MonitoringOptions.None, (options, letter) => options | letter switch
    {
        'A' => MonitoringOptions.A,
        'B' => MonitoringOptions.B,
        'C' => MonitoringOptions.C,
        _ => throw new FormatException($"\"{letter}\" is not a monitoring option."),
    });
}
