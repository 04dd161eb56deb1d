namespace Jcm.Calculations.Cli.Output;

/// <summary>Rows and columns. Where the width does not suffice, columns that may wrap do; where even that does not suffice, each row becomes a block of lines.</summary>
internal sealed class Table : IPagePart
{
    private readonly List<IReadOnlyList<Cell>> rows = [];

    internal Table(params IReadOnlyList<PageColumn> columns) => Columns = columns;

    /// <summary>The columns.</summary>
    internal IReadOnlyList<PageColumn> Columns { get; }

    /// <summary>Whether the headers of the columns are shown.</summary>
    internal bool HasHeader { get; init; } = true;

    /// <summary>The rows, each with a cell for every column.</summary>
    internal IReadOnlyList<IReadOnlyList<Cell>> Rows => rows;

    /// <summary>Adds a row.</summary>
    /// <param name="cells">A cell for every column.</param>
    internal Table Row(params IReadOnlyList<Cell> cells)
    {
        if (cells.Count != Columns.Count) throw new ArgumentException($"The table has {Columns.Count} columns and the row {cells.Count} cells.", nameof(cells));
        rows.Add(cells);
        return this;
    }
}

/// <summary>A column of a table.</summary>
/// <param name="Header">The header.</param>
/// <param name="IsNumber">Whether it is set to the right.</param>
/// <param name="MayWrap">Whether its text may go on in the next line.</param>
internal sealed record PageColumn(string Header, bool IsNumber = false, bool MayWrap = false);

/// <summary>A cell of a table.</summary>
/// <param name="Text">The text.</param>
/// <param name="Meaning">What it means.</param>
internal readonly record struct Cell(string Text, Meaning Meaning = Meaning.Plain)
{
    public static implicit operator Cell(string text) => new(text);
}
