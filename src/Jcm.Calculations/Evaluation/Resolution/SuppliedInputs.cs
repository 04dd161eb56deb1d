using System.Globalization;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation;

/// <summary>The fixed values and choices of a project, checked against its methodology and found by parameter and point.</summary>
internal sealed class SuppliedInputs
{
    private readonly Project project;
    private readonly DefinitionIndex index;
    private readonly List<Problem> problems;
    private readonly HashSet<string> points;
    private string? pointsInWords;
    private readonly Dictionary<(string Symbol, string? Point, string? Category, string? Item), Checked> values = [];
    private readonly Dictionary<(string Symbol, string? Point), Checked> businessAsUsual = [];
    private readonly Dictionary<(string Symbol, string? Point, string? Item), SuppliedChoice> choices = [];

    /// <summary>The items of the values of a parameter, at a point or for all points; null among them where a value serves all items.</summary>
    private readonly Dictionary<(string Symbol, string? Point), HashSet<string?>> itemsOf = [];
    private readonly HashSet<(string Symbol, string? Point, string? Item)> refused = [];
    private readonly HashSet<(string Symbol, string? Point, string? Item)> refusedChoices = [];
    private readonly HashSet<object> used = new(ReferenceEqualityComparer.Instance);

    internal SuppliedInputs(Project project, DefinitionIndex index, HashSet<string> points, List<Problem> problems)
    {
        this.project = project;
        this.index = index;
        this.problems = problems;
        this.points = points;
        foreach (var value in project.FixedValues.Concat(project.BusinessAsUsualValues)) CheckSource(value);
        foreach (var value in project.FixedValues) AddValue(value);
        foreach (var choice in project.Choices) AddChoice(choice);
        foreach (var value in project.BusinessAsUsualValues) AddBusinessAsUsual(value);
    }

    /// <summary>A supplied value in the parameter's unit.</summary>
    internal sealed record Checked(decimal Value, Quantity AsSupplied, Provenance Provenance, string? Item, bool ServesAll);

    /// <summary>The value of an item at a point, or the nearest one that serves more: for the item at all points, for all items at the point, for all.</summary>
    internal Checked? Value(string symbol, string point, string? item = null, string? category = null)
    {
        return Used((item is null ? null : Find(point, item) ?? Find(null, item)) ?? Find(point, null) ?? Find(null, null));

        Checked? Find(string? place, string? part) => values.GetValueOrDefault((symbol, place, category, part));
    }

    /// <summary>Whether there is a value for a point, for any item or for the one that is named.</summary>
    internal bool HasValue(string symbol, string point, string? item)
    {
        return Has(point) || Has(null);

        bool Has(string? place) => itemsOf.TryGetValue((symbol, place), out var items) && (item is null || items.Contains(item) || items.Contains(null));
    }

    /// <summary>The items for which a point has a value of its own or shares one.</summary>
    internal IEnumerable<string> Items(string symbol, string point) =>
        (itemsOf.GetValueOrDefault((symbol, point)) ?? []).Concat(itemsOf.GetValueOrDefault((symbol, null)) ?? []).OfType<string>();

    internal Checked? BusinessAsUsual(string symbol, string point) =>
        Used(businessAsUsual.GetValueOrDefault((symbol, point)) ?? businessAsUsual.GetValueOrDefault((symbol, null)));

    internal string? Choice(string symbol, string point, string? item = null)
    {
        return Used((item is null ? null : Find(point, item) ?? Find(null, item)) ?? Find(point, null) ?? Find(null, null))?.Category;

        SuppliedChoice? Find(string? place, string? part) => choices.GetValueOrDefault((symbol, place, part));
    }

    /// <summary>Refuses what no monitoring point has asked for, once all have been resolved. A parameter that has a problem already is left out.</summary>
    internal void ReportUnused()
    {
        foreach (var symbol in businessAsUsual.Keys.Select(key => key.Symbol).ToHashSet(StringComparer.Ordinal))
        {
            foreach (var point in points) BusinessAsUsual(symbol, point);
        }

        var doubtful = problems.Select(problem => problem.Where.Parameter?.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        var all = values.Select(each => (each.Key.Symbol, each.Key.Point, each.Key.Category, each.Key.Item, Input: (object)each.Value))
            .Concat(businessAsUsual.Select(each => (each.Key.Symbol, each.Key.Point, Category: (string?)null, Item: (string?)null, Input: (object)each.Value)))
            .Concat(choices.Select(each => (each.Key.Symbol, each.Key.Point, Category: (string?)each.Value.Category, each.Key.Item, Input: (object)each.Value)));
        foreach (var (symbol, point, category, item, input) in all)
        {
            if (used.Contains(input) || doubtful.Contains(symbol)) continue;
            // What was not reached because of another problem is not therefore superfluous.
            if (doubtful.Count > 0 && !project.Methodology.Kernel.Parameters.Any(parameter => string.Equals(parameter.Symbol, symbol, StringComparison.Ordinal))) continue;
            var what = (category ?? item) is not null ? $"What is supplied for \"{category ?? item}\"" : "The value";
            problems.Add(new(
                ProblemCode.WrongKind,
                Where(symbol, point, item),
                $"{what} is not used: every monitoring point that it is for has a value or a choice of its own, or derives the parameter in another way. Take it out, or choose its row or way."));
        }
    }

    private T? Used<T>(T? input)
        where T : class
    {
        if (input is not null) used.Add(input);
        return input;
    }

    private void CheckSource(SuppliedValue supplied)
    {
        var (where, provenance) = (Where(supplied.Symbol, supplied.Point, supplied.Item), supplied.Provenance);
        CheckItem(supplied.Item, where);
        if (string.IsNullOrWhiteSpace(provenance.Source))
        {
            problems.Add(new(
                ProblemCode.MissingSource,
                where,
                "The value has no source: name the document that it was taken from."));
        }
        if (!provenance.Confidence.IsUsed())
        {
            problems.Add(new(
                ProblemCode.UnknownValue,
                where,
                $"The value is {provenance.Confidence.Word()}. Read it in {provenance} and supply it with that source."));
        }
    }

    private void CheckItem(string? item, Location where)
    {
        if (item is not null && string.IsNullOrWhiteSpace(item)) problems.Add(new(ProblemCode.Malformed, where, "The name of the part that the value belongs to is empty."));
    }

    /// <summary>Whether a value for the place was supplied and refused: that it is missing as well says nothing.</summary>
    internal bool WasRefused(string symbol, string point, string? item) => Holds(refused, symbol, point, item);

    /// <summary>Whether a choice for the place was made and refused: that one is needed as well says nothing.</summary>
    internal bool WasChoiceRefused(string symbol, string point, string? item) => Holds(refusedChoices, symbol, point, item);

    private static bool Holds(HashSet<(string Symbol, string? Point, string? Item)> places, string symbol, string point, string? item) =>
        places.Count > 0 && (places.Contains((symbol, point, item)) || places.Contains((symbol, null, item)) || places.Contains((symbol, point, null)) || places.Contains((symbol, null, null)));

    private void AddValue(SuppliedValue supplied)
    {
        var where = Where(supplied.Symbol, supplied.Point, supplied.Item);
        if (Rule(supplied.Symbol, where, supplied.Unit) is not { } rule || !PointExists(supplied.Point, where)) return;
        if (!MayBeSupplied(rule))
        {
            problems.Add(new(ProblemCode.WrongKind, where, WrongKind(rule)));
            return;
        }

        if (supplied.Category is { } category && !CategoryExists(rule, category, where)) return;
        if (Convert(rule.Parameter, supplied, where) is not { } value)
        {
            refused.Add((supplied.Symbol, supplied.Point, supplied.Item));
            return;
        }

        if (!values.TryAdd((supplied.Symbol, supplied.Point, supplied.Category, supplied.Item), value)) problems.Add(Twice(where, supplied.Category));
        if (!itemsOf.TryGetValue((supplied.Symbol, supplied.Point), out var items)) itemsOf.Add((supplied.Symbol, supplied.Point), items = new(StringComparer.Ordinal));
        items.Add(supplied.Item);
    }

    private void AddChoice(SuppliedChoice choice)
    {
        var where = Where(choice.Symbol, choice.Point, choice.Item);
        CheckItem(choice.Item, where);
        if (Rule(choice.Symbol, where) is not { } rule || !PointExists(choice.Point, where)) return;
        if (rule.Kind is not (ParameterKind.MethodologyDefault or ParameterKind.Derived))
        {
            problems.Add(new(
                ProblemCode.WrongKind,
                where,
                $"{choice.Symbol} has no table of defaults in {project.Methodology.Name}; nothing can be chosen."));
            return;
        }

        if (!CategoryExists(rule, choice.Category, where))
        {
            refusedChoices.Add((choice.Symbol, choice.Point, choice.Item));
            return;
        }

        if (!choices.TryAdd((choice.Symbol, choice.Point, choice.Item), choice)) problems.Add(Twice(where, null));
    }

    private void AddBusinessAsUsual(SuppliedValue supplied)
    {
        var where = Where(supplied.Symbol, supplied.Point);
        if (Rule(supplied.Symbol, where, supplied.Unit) is not { } rule || !PointExists(supplied.Point, where)) return;
        if (!rule.Parameter.SetsReferenceLevel || rule.Kind == ParameterKind.NotApplicable)
        {
            var level = string.Join(", ", project.Methodology.Parameters.Where(each => each.Parameter.SetsReferenceLevel && each.Kind != ParameterKind.NotApplicable).Select(each => each.Parameter.Symbol));
            problems.Add(new(
                ProblemCode.WrongKind,
                where,
                $"{supplied.Symbol} does not set the level of the reference emissions. A business-as-usual value can be given for: {level}."));
            return;
        }

        if (Convert(rule.Parameter, supplied, where) is not { } value) return;
        if (!businessAsUsual.TryAdd((supplied.Symbol, supplied.Point), value)) problems.Add(Twice(where, null));
    }

    private Checked? Convert(Parameter parameter, SuppliedValue supplied, Location where)
    {
        var before = problems.Count;
        var (value, asSupplied) = ValueConversion.Convert(parameter, supplied.Value, supplied.Unit, where, problems);
        return problems.Count == before ? new(value, asSupplied, supplied.Provenance, supplied.Item, supplied.Point is null && supplied.Item is null) : null;
    }

    private ParameterRule? Rule(string symbol, Location where, string? unit = null)
    {
        var rule = index.Rules.GetValueOrDefault(symbol);
        if (rule is null) problems.AddRange(ValueConversion.NoSuchParameter(project.Methodology, symbol, unit, where));
        return rule;
    }

    private bool PointExists(string? point, Location where)
    {
        if (point is null || points.Contains(point)) return true;
        problems.Add(new(
            ProblemCode.UnknownName,
            where,
            $"There is no monitoring point \"{point}\" with monitored values. Points: {pointsInWords ??= InWords(points)}."));
        return false;
    }

    /// <summary>The points, or the first of very many: a message names them again for every value that has none.</summary>
    private static string InWords(HashSet<string> points)
    {
        const int Most = 20;
        var more = points.Count > Most ? string.Create(CultureInfo.InvariantCulture, $" and {points.Count - Most} more") : "";
        return string.Join(", ", points.Order(StringComparer.Ordinal).Take(Most)) + more;
    }

    private bool CategoryExists(ParameterRule rule, string category, Location where)
    {
        var keys = rule.Categories.Select(each => each.Key).Concat(rule.Categories.Select(each => each.Item).OfType<string>()).Concat(rule.Derivations.SelectMany(each => (each.AsItStands?.Categories.Select(row => row.Key) ?? []).Prepend(each.Key)))
            .Distinct(StringComparer.Ordinal).ToList();
        if (keys.Contains(category, StringComparer.Ordinal)) return true;
        problems.Add(new(
            ProblemCode.UnknownName,
            where,
            $"{rule.Parameter.Symbol} of {project.Methodology.Name} has no category \"{category}\". Categories: {string.Join("; ", keys)}."));
        return false;
    }

    internal static bool MayBeSupplied(ParameterRule rule) => rule.Kind switch
    {
        ParameterKind.FixedExAnte => true,
        ParameterKind.MethodologyDefault => !rule.Parameter.IsActivity,
        ParameterKind.Derived => rule.Derivations.Any(derivation => derivation.AsItStands is { } plain && MayBeSupplied(plain)),
        _ => false,
    };

    private string WrongKind(ParameterRule rule) => rule.Kind switch
    {
        ParameterKind.Monitored => $"{rule.Parameter.Symbol} is monitored for every period in {project.Methodology.Name}; it cannot be fixed.",
        ParameterKind.Derived => $"{rule.Parameter.Symbol} is derived from other values in {project.Methodology.Name}: {string.Join("; ", rule.Derivations)}. It cannot be supplied as it stands.",
        ParameterKind.FromPeriod => $"{rule.Parameter.Symbol} follows from the monitoring period; it cannot be supplied.",
        ParameterKind.NotApplicable => $"{rule.Parameter.Symbol} does not occur in {project.Methodology.Name}.",
        _ => $"{rule.Parameter.Symbol} is an amount for each period, and {project.Methodology.Name} fixes it; another value cannot be supplied.",
    };

    private Location Where(string symbol, string? point, string? item = null) => new(project.Id, point, Parameter: item is null ? symbol : $"{symbol} ({item})");

    private static Problem Twice(Location where, string? category) =>
        new(ProblemCode.Duplicate, where, category is null ? "The value is supplied twice." : $"The value of \"{category}\" is supplied twice.");
}
