using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>The value of a metered parameter in one period, with the way from the readings to it.</summary>
public sealed class MeteredValue
{
    internal MeteredValue(MeteredParameter parameter, Period period, Unit unit, IReadOnlyList<PositionAmount> positions) =>
        (Parameter, Period, Unit, Positions) = (parameter, period, unit, positions);

    /// <summary>The parameter.</summary>
    public MeteredParameter Parameter { get; }

    /// <summary>The period. 31 December always ends one.</summary>
    public Period Period { get; }

    /// <summary>The unit of the parameter, in which all amounts are.</summary>
    public Unit Unit { get; }

    /// <summary>The terms.</summary>
    public IReadOnlyList<PositionAmount> Positions { get; }

    /// <summary>What the readings show, gaps counted as nothing and no error corrected. It is not the value that may be used.</summary>
    public decimal AsRead => Positions.Sum(position => position.Signed(position.AsRead));

    /// <summary>The same with the errors of the meters against the project.</summary>
    public decimal Corrected => Positions.Sum(position => position.Signed(position.Corrected));

    /// <summary>The same with what stands in for gaps.</summary>
    public decimal Filled => Positions.Sum(position => position.Signed(position.Corrected + position.Substituted));

    /// <summary>The value that is used: the same, or what the invoices say where that credits less.</summary>
    public decimal Value => Positions.Sum(position => position.Signed(position.Used));

    /// <summary>Whether an error was corrected, a gap filled or an invoice preferred.</summary>
    public bool IsAdjusted => Positions.Any(position => position.UsesInvoice || position.Fills.Count > 0 || position.Parts.Any(part => part.Window.Error != 0));

    /// <summary>The way from the readings to the value, on one line.</summary>
    public string Working => MeteringText.Working(this);

    /// <summary>The way from the readings to the value, line by line: meters, errors, gaps, boundaries, invoices.</summary>
    public IEnumerable<string> Lines => MeteringText.Lines(this);

    /// <summary>The value as a monitored value of a project.</summary>
    public MonitoredValue ToMonitoredValue() =>
        new(Parameter.Point, Period, Parameter.Symbol, Value, Unit.Symbol, Parameter.Option, Parameter.Source) { Item = Parameter.Item, Metered = this };

    /// <summary>Whether a monitored value says what was metered.</summary>
    internal bool IsOf(MonitoredValue value) =>
        value.Value == Value && value.Period == Period && value.DayCategory is null
        && (value.Point, value.Symbol, value.Item, value.Unit) == (Parameter.Point, Parameter.Symbol, Parameter.Item, Unit.Symbol);

    /// <summary>Parameter, period and value.</summary>
    public override string ToString() => $"{Parameter.Point}, {Period}, {Parameter.Symbol} = {NumberText.Of(Value)} {Unit.Symbol}".TrimEnd();
}
