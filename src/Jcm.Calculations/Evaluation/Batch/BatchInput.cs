using System.Globalization;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>Where a batch takes a parameter from: a column with a value in every row, or one value for all rows. Its unit is declared here, once.</summary>
public sealed record BatchInput
{
    /// <summary>The most characters that a source can have, so that written totals can be read again.</summary>
    public const int LongestSource = 1000;

    private BatchInput(string symbol, decimal? value, string unit, string source)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(source);
        (Symbol, Value, Unit, Source) = (symbol, value, unit, source);
    }

    /// <summary>Symbol of the parameter, for example <c>EC_PJ,i,p</c>.</summary>
    public string Symbol { get; }

    /// <summary>The value for all rows, in <see cref="Unit"/>; null for a column.</summary>
    public decimal? Value { get; }

    /// <summary>The unit of the column or of the value, as text.</summary>
    public string Unit { get; }

    /// <summary>The meters, document or publication that the values were taken from.</summary>
    public string Source { get; }

    /// <summary>Whether there is a value in every row.</summary>
    public bool IsColumn => Value is null;

    /// <summary>A parameter with a value in every row. Chunks of rows hold the columns in the order in which they are declared.</summary>
    /// <param name="symbol">Symbol of the parameter.</param>
    /// <param name="unit">The unit of the values; any unit of the parameter's dimension.</param>
    /// <param name="source">The meters or documents that the values were taken from.</param>
    public static BatchInput Column(string symbol, string unit, string source) => new(symbol, null, unit, source);

    /// <summary>A parameter with one value for all rows.</summary>
    /// <param name="symbol">Symbol of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="unit">Its unit; any unit of the parameter's dimension.</param>
    /// <param name="source">The document that the value was taken from.</param>
    public static BatchInput Constant(string symbol, decimal value, string unit, string source) => new(symbol, value, unit, source);

    /// <summary>Symbol, value or "column", unit and source on one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Symbol} = {(Value is { } value ? value.ToString(CultureInfo.InvariantCulture) : "column")}{(Unit.Length == 0 ? "" : $" {Unit}")} ({Source})");
}
