using System.Text;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Documents.Tables;

namespace Jcm.Calculations.Documents;

/// <summary>A table of monitored values, of readings or of invoices as comma-separated text (RFC 4180), such as spreadsheets write it, to be added to a document.</summary>
/// <remarks>
/// The headings say which table it is:
/// <list type="bullet">
/// <item><c>point,from,to,symbol,value,unit,option,source</c> and, where needed, <c>dayCategory,item,maximumError</c>: monitored values, the point <c>*</c> for those that all share;</item>
/// <item><c>meter,time,reading</c> and, where needed, <c>status</c>: readings of registers;</item>
/// <item><c>meter,from,to,amount</c> and, where needed, <c>status</c>: intervals;</item>
/// <item><c>meter,from,to,amount,source</c>: invoices, from the first to the last day.</item>
/// </list>
/// <para>
/// Columns stand in any order, separated by commas or by semicolons, whichever separates the headings. Numbers have a decimal point and no separators. Days are written
/// <c>2025-01-31</c>, moments <c>2025-01-31T23:15+07:00</c>, or without the offset in the local time of the site. A reading without a number is a missing one.
/// Nothing is skipped: every row that is not understood is a problem with its line and column.
/// </para>
/// </remarks>
public sealed class MonitoringTable
{
    /// <summary>The longest table that is read, in characters.</summary>
    public const int LongestTable = 32 * 1024 * 1024;

    internal MonitoringTable()
    {
    }

    /// <summary>What the table is called, for example its file: problems that concern it together with a document name it; null where it has no name.</summary>
    public string? Name { get; private init; }

    /// <summary>The number of rows.</summary>
    public int Rows => Values.Count + Readings.Count + Intervals.Count + Invoices.Count;

    /// <summary>Monitored values, each with its point and period.</summary>
    internal List<ValueRow> Values { get; private init; } = [];

    /// <summary>Readings of registers, each with its meter and line.</summary>
    internal List<MeterRow<ReadingContract>> Readings { get; private init; } = [];

    /// <summary>Intervals, each with its meter and line.</summary>
    internal List<MeterRow<IntervalReadingContract>> Intervals { get; private init; } = [];

    /// <summary>Invoices, each with its meter and line.</summary>
    internal List<MeterRow<InvoicedAmountContract>> Invoices { get; private init; } = [];

    /// <summary>The same table under a name.</summary>
    /// <param name="name">For example its file.</param>
    public MonitoringTable Called(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new() { Name = name, Values = Values, Readings = Readings, Intervals = Intervals, Invoices = Invoices };
    }

    /// <summary>A place in this table, with its name where it has one.</summary>
    internal Location Named(Location where) => where with { Table = Name };

    /// <summary>Reads a table.</summary>
    /// <param name="csv">The text.</param>
    /// <returns>The table; or everything that is wrong with it, each with line and column.</returns>
    public static Outcome<MonitoringTable> Read(string csv)
    {
        ArgumentNullException.ThrowIfNull(csv);
        return TableReading.Read(csv);
    }

    /// <summary>Reads a table; no more of the text than may be.</summary>
    /// <param name="csv">The text.</param>
    /// <returns>The table; or everything that is wrong with it, each with line and column.</returns>
    public static Outcome<MonitoringTable> Read(TextReader csv)
    {
        ArgumentNullException.ThrowIfNull(csv);
        const int BufferSize = 1 << 16;
        var text = new StringBuilder();
        var buffer = new char[BufferSize];
        while (csv.Read(buffer, 0, buffer.Length) is var count and > 0)
        {
            if (text.Length + count > LongestTable) return TableReading.TooLong();
            text.Append(buffer, 0, count);
        }

        return TableReading.Read(text.ToString());
    }
}

/// <summary>A row with a monitored value, with its line in the table.</summary>
internal readonly record struct ValueRow(string Point, DateOnly From, DateOnly To, int Line, MonitoredValueContract Value);

/// <summary>A row of a meter, with its line in the table.</summary>
internal readonly record struct MeterRow<T>(string Meter, int Line, T Reading);
