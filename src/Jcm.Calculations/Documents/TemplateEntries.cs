using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Documents;

/// <summary>A part of a sum: none, one that has a name, or one whose name is to be filled in.</summary>
/// <param name="Each">What the sum goes over, for example <c>fuel f</c>; null where there is no sum.</param>
/// <param name="Name">The name of the part; null where it is to be filled in.</param>
internal readonly record struct TemplateItem(string? Each, string? Name)
{
    /// <summary>What belongs to no sum.</summary>
    internal static TemplateItem None => default;

    /// <summary>Whether this is a part of a sum.</summary>
    internal bool IsPart => Each is not null;
}

/// <summary>What makes an entry optional: a parameter that not every project has.</summary>
/// <param name="Symbol">The parameter.</param>
/// <param name="Meaning">What it means that nothing is supplied.</param>
/// <param name="Outer">The optional parameter that it belongs to; null where there is none.</param>
internal sealed record TemplateOption(string Symbol, string Meaning, TemplateOption? Outer)
{
    /// <summary>Whether the entry goes with a parameter.</summary>
    internal bool BelongsTo(string symbol) => string.Equals(Symbol, symbol, StringComparison.Ordinal) || Outer?.BelongsTo(symbol) == true;
}

/// <summary>A row or way to be chosen.</summary>
/// <param name="Rule">The parameter.</param>
/// <param name="Item">The part of a sum.</param>
/// <param name="Category">What is chosen; null where it is to be filled in.</param>
/// <param name="Proposed">The way that the template is made for, where it is to be filled in; null where any row will do.</param>
/// <param name="Keys">What can be chosen.</param>
/// <param name="Option">What makes it optional; null where it is needed.</param>
internal sealed record TemplateChoice(ParameterRule Rule, TemplateItem Item, string? Category, string? Proposed, IReadOnlyList<string> Keys, TemplateOption? Option);

/// <summary>A fixed value to be filled in.</summary>
/// <param name="Rule">The parameter.</param>
/// <param name="Point">The monitoring point; null for all.</param>
/// <param name="Category">The row of the table that it fills in; null when it is the value itself.</param>
/// <param name="Item">The part of a sum.</param>
/// <param name="Option">What makes it optional; null where it is needed.</param>
internal sealed record TemplateFixed(ParameterRule Rule, string? Point, string? Category, TemplateItem Item, TemplateOption? Option);

/// <summary>A monitored value to be filled in for every point and period.</summary>
/// <param name="Rule">The parameter.</param>
/// <param name="Item">The part of a sum.</param>
/// <param name="Option">What makes it optional; null where it is needed.</param>
internal sealed record TemplateMonitored(ParameterRule Rule, TemplateItem Item, TemplateOption? Option);

/// <summary>A history to be filled in.</summary>
/// <param name="Part">The output and the duration of the relation.</param>
/// <param name="Slope">The parameter that is the input for each unit of output.</param>
/// <param name="Option">What makes it optional; null where it is needed.</param>
internal sealed record TemplateHistory(HistoricalPart Part, ParameterRule Slope, TemplateOption? Option);

/// <summary>What a series remembers from before the first period.</summary>
/// <param name="State">The carried parameter.</param>
/// <param name="Item">The part of a sum.</param>
internal sealed record TemplateCarried(Parameters.Parameter State, TemplateItem Item);
