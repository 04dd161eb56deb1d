using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation;

/// <summary>Values that blocks derive from other values: chooses the way, resolves what it needs, and adds up over fuels or waste types.</summary>
internal sealed class DerivedResolver(Resolution resolution, ParameterResolver resolver)
{
    private readonly SeriesMemory memory = new(resolution);

    private readonly Dictionary<Derivation, List<ParameterRule>> decisive = new(ReferenceEqualityComparer.Instance);

    internal ResolvedParameter? Resolve(ParameterRule rule, Place place)
    {
        if (Way(rule, place) is not { } way)
        {
            if (!IsSupplied(rule, place) && rule.WhenAbsent is { } meaning) return Resolution.NotApplicable(rule.Parameter, meaning);
            if (resolution.Supplied.Choice(rule.Parameter.Symbol, place.Point, place.Item) is null) ReportChoice(rule, place);
            return null;
        }

        if (way.AsItStands is { } plain) return resolver.ByKind(plain, place) is { } value ? value with { Category = value.Category ?? way.Key } : null;
        if (way.Each is null) return Sum(rule, way, place, [place.Item]);
        var items = Items(way, place.Point);
        if (items.Length > 0) return Sum(rule, way, place, items);
        // Who chooses a way means to supply something by it.
        if (rule.WhenAbsent is { } absent && resolution.Supplied.Choice(rule.Parameter.Symbol, place.Point, place.Item) is null) return Resolution.NotApplicable(rule.Parameter, absent);
        resolution.Report(
            ProblemCode.MissingParameter,
            resolution.Where(rule.Parameter, place, withPeriod: true),
            $"{rule.Parameter} ({rule.Description}) is a sum over each {way.Each} in {resolution.Methodology.Name}, and none was supplied. Supply for each: {string.Join("; ", way.Ruled().Select(Needed))}.");
        return null;
    }

    /// <summary>An input, and where it is itself derived the ways to do so.</summary>
    private string Needed(Parameter input)
    {
        var ways = resolution.Index.Rules[input.Symbol].Derivations.Select(way => way.Block is null ? way.Key : $"{way.Key} from {string.Join(", ", way.Ruled().Select(inner => inner.Symbol))}").ToList();
        return ways.Count == 0 ? input.ToString() : $"{input} ({string.Join("; ", ways)})";
    }

    private ResolvedParameter? Sum(ParameterRule rule, Derivation way, Place place, ReadOnlySpan<string?> items)
    {
        var parts = new DerivedPart[items.Length];
        var isComplete = true;
        for (var i = 0; i < parts.Length; i++)
        {
            if (Part(rule, way, place with { Item = items[i] }) is { } part) parts[i] = part;
            else isComplete = false;
        }

        if (!isComplete) return null;
        try
        {
            var value = parts[0].Value;
            for (var i = 1; i < parts.Length; i++) value += parts[i].Value;
            if (!rule.Parameter.Range.Contains(value)) return OutOfRange(rule, way, place, value, parts);
            return new(rule.Parameter, ParameterKind.Derived, value, Provenance.SuppliedBy(way.Block!.Title))
            {
                Item = place.Item,
                Category = rule.Derivations.Count > 1 ? way.Key : null,
                Parts = parts,
            };
        }
        catch (OverflowException)
        {
            return NoAnswer(rule, place, "The sum exceeds the range of decimal numbers: check the units of the values.");
        }
    }

    private DerivedPart? Part(ParameterRule rule, Derivation way, Place place)
    {
        var block = way.Block!;
        var inputs = new ResolvedParameter?[way.Inputs.Count];
        for (var slot = 0; slot < inputs.Length; slot++)
        {
            inputs[slot] = slot == block.StateSlot
                ? memory.Recall(way.Inputs[slot], place)
                : resolver.Resolve(resolution.Index.Rules[way.Inputs[slot].Symbol], place);
        }

        if (inputs.Contains(null)) return null;
        var numbers = Array.ConvertAll(inputs, input => new Exact(input!.Value));
        try
        {
            WarnOfAssumptions(block, way, inputs!, place);
            var part = new DerivedPart(place.Item, block, inputs!, block.Evaluate<Exact>(numbers).Value);
            if (block.StateSlot is not { } state) return part;
            part = part with { CarriedForward = block.CarryForward<Exact>(numbers).Value };
            memory.Keep(way.Inputs[state], place, part.CarriedForward.Value);
            return part;
        }
        catch (DivideByZeroException)
        {
            NoAnswer(rule, place, $"The equations divide by zero for these values: {string.Join("; ", inputs.Select(input => $"{input!.Term.Symbol} = {input.Quantity}"))}.");
        }
        catch (OverflowException)
        {
            NoAnswer(rule, place, "The value exceeds the range of decimal numbers: check the units of the values.");
        }

        return null;
    }

    /// <summary>The way that the project has chosen, or the only one for which it supplies anything, or of several the only one for which it supplies everything.</summary>
    private Derivation? Way(ParameterRule rule, Place place)
    {
        if (resolution.Supplied.Choice(rule.Parameter.Symbol, place.Point, place.Item) is { } key && Find(rule, key) is { } chosen) return chosen;
        if (rule.PreferredKey is { } preferred) return Find(rule, preferred);
        if (rule.Derivations is [var only] && (rule.WhenAbsent is null || IsSupplied(only, place))) return only;
        Derivation? supplied = null;
        foreach (var way in rule.Derivations)
        {
            if (!IsSupplied(way, place)) continue;
            if (supplied is not null) return rule.Derivations.Where(each => IsSupplied(each, place) && IsComplete(each, place)).Take(2).ToList() is [var one] ? one : null;
            supplied = way;
        }

        return supplied;
    }

    private static Derivation? Find(ParameterRule rule, string key) => rule.Derivations.FirstOrDefault(way => string.Equals(way.Key, key, StringComparison.Ordinal))
        // A row of the table of a value that is taken as it stands chooses that value with it.
        ?? rule.Derivations.FirstOrDefault(way => way.AsItStands?.Categories.Any(row => string.Equals(row.Key, key, StringComparison.Ordinal)) == true);

    private bool IsSupplied(ParameterRule rule, Place place) => rule.Derivations.Any(way => IsSupplied(way, place));

    /// <summary>Whether a value belongs to this way: one that is monitored, if it needs any; factors alone may serve other ways as well.</summary>
    private bool IsSupplied(Derivation way, Place place)
    {
        if (way.AsItStands is { } plain) return IsGiven(plain, place);
        foreach (var leaf in Decisive(way))
        {
            if (IsGiven(leaf, place)) return true;
        }

        return false;
    }

    /// <summary>The values that tell whether a way is the one that is meant; they are the same everywhere.</summary>
    private List<ParameterRule> Decisive(Derivation way)
    {
        if (decisive.TryGetValue(way, out var known)) return known;
        var leaves = Leaves(way, []).ToList();
        var monitored = leaves.FindAll(leaf => leaf.Kind == ParameterKind.Monitored);
        decisive.Add(way, known = monitored.Count > 0 ? monitored : leaves);
        return known;
    }

    private IEnumerable<ParameterRule> Leaves(Derivation way, HashSet<string> seen) => way.Ruled().Where(input => seen.Add(input.Symbol)).SelectMany(input =>
    {
        var rule = resolution.Index.Rules[input.Symbol];
        return rule.Derivations.Count == 0 ? [rule] : rule.Derivations.SelectMany(inner => inner.AsItStands is { } plain ? [plain] : Leaves(inner, seen));
    });

    private bool IsComplete(Derivation way, Place place) => way.AsItStands is { } plain
        ? IsGiven(plain, place)
        : way.Ruled().All(input => resolution.Index.Rules[input.Symbol] is var rule && (rule.WhenAbsent is not null || rule.Kind switch
        {
            ParameterKind.Derived => rule.Derivations.Any(inner => IsComplete(inner, place)),
            ParameterKind.MethodologyDefault => rule.Categories.Count > 0 || IsGiven(rule, place),
            ParameterKind.Monitored or ParameterKind.FixedExAnte => IsGiven(rule, place),
            _ => true,
        }));

    private bool IsGiven(ParameterRule rule, Place place) => rule.Kind switch
    {
        ParameterKind.Monitored => resolution.Readings.AreFor(rule.Parameter.Symbol, place.Point, place.Item),
        ParameterKind.FixedExAnte when rule.Historical is { } part => resolution.HasHistory(part.Output),
        ParameterKind.FixedExAnte or ParameterKind.MethodologyDefault => resolution.Supplied.HasValue(rule.Parameter.Symbol, place.Point, place.Item),
        _ => false,
    };

    /// <summary>The fuels or waste types of a point: those that are monitored, or where nothing is monitored those that are fixed; with what a series remembers.</summary>
    private string[] Items(Derivation way, string point)
    {
        var (monitored, fixedOnes) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        Collect(way, []);
        if (monitored.Count == 0) monitored.UnionWith(fixedOnes);
        if (way.Block?.StateSlot is { } state) monitored.UnionWith(memory.Items(way.Inputs[state].Symbol, point));
        return [.. monitored];

        void Collect(Derivation derivation, HashSet<string> seen)
        {
            foreach (var input in derivation.Ruled().Where(input => seen.Add(input.Symbol)))
            {
                var rule = resolution.Index.Rules[input.Symbol];
                monitored.UnionWith(resolution.Readings.Items(input.Symbol, point));
                if (rule.Kind == ParameterKind.FixedExAnte) fixedOnes.UnionWith(resolution.Supplied.Items(input.Symbol, point));
                foreach (var inner in rule.Derivations) Collect(inner, seen);
            }
        }
    }

    private void ReportChoice(ParameterRule rule, Place place)
    {
        if (resolution.Supplied.WasChoiceRefused(rule.Parameter.Symbol, place.Point, place.Item)) return;
        var ways = string.Join("; ", rule.Derivations.Select(way => way.Block is null ? way.Key : $"{way.Key} (from {string.Join(", ", way.Ruled().Select(input => input.Symbol))})"));
        var isSeveral = IsSupplied(rule, place);
        resolution.Report(
            isSeveral ? ProblemCode.ChoiceNeeded : ProblemCode.MissingParameter,
            resolution.Where(rule.Parameter, place),
            $"{rule.Parameter} ({rule.Description}) can be obtained in several ways in {resolution.Methodology.Name}, and {(isSeveral ? "values are supplied for more than one" : "nothing is supplied for any of them")}. Choose one: {ways}.");
    }

    private void WarnOfAssumptions(Block block, Derivation way, ResolvedParameter[] inputs, Place place)
    {
        foreach (var assumption in block.Assumptions)
        {
            var smaller = ResolvedParameter.Sum(inputs, assumption.Smaller);
            var larger = ResolvedParameter.Sum(inputs, assumption.Larger);
            if (smaller <= larger) continue;
            resolution.Warnings.Add(new(
                WarningCode.AssumptionBroken,
                new(resolution.Project.Id, place.Point),
                $"{assumption} does not hold in \"{way.Key}\" ({block.Title}). The conservative directions of the methodology rest on it."));
        }
    }

    /// <summary>A derived value is refused like an entered one: heat from a return warmer than the supply is a mistake of the data.</summary>
    private ResolvedParameter? OutOfRange(ParameterRule rule, Derivation way, Place place, decimal value, DerivedPart[] parts)
    {
        var from = parts.SelectMany(part => part.Inputs).Where(input => input.Kind != ParameterKind.NotApplicable).Select(input => $"{input.Term.Symbol} = {input.Quantity}");
        resolution.Report(
            ProblemCode.OutOfRange,
            resolution.Where(rule.Parameter, place, withPeriod: true),
            $"{new Quantity(value, rule.Parameter.Unit)}, derived by \"{way.Key}\", is outside the valid range of {rule.Parameter.Symbol}: {rule.Parameter.Range}. It comes from {string.Join("; ", from)}.");
        return null;
    }

    private ResolvedParameter? NoAnswer(ParameterRule rule, Place place, string message)
    {
        resolution.Report(ProblemCode.NoAnswer, resolution.Where(rule.Parameter, place, withPeriod: true), message);
        return null;
    }
}
