using System.Globalization;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Article6.Aef;

/// <summary>Reads the cells of one row one after the other, in the order of the fields. What is wrong goes to the list of problems, cell by cell.</summary>
internal sealed class AefCellReader(AefTable table, IReadOnlyList<string> cells, Func<AefField, Location> place, List<Problem> problems)
{
    private readonly IReadOnlyList<AefField> fields = AefFields.Of(table);
    private int next;

    private static Country NoCountry { get; } = new("", "", "");

    /// <summary>Whether every cell so far was read without a problem.</summary>
    internal bool IsSound { get; private set; } = true;

    internal string Text() => Required(Cell()) ?? "";

    internal string? OptionalText() => AefText.OrNull(Cell());

    internal Party Party() => Required(Cell()) is { } text ? PartyOf(text) : default;

    internal Party? OptionalParty() => Cell() is { Length: > 0 } text ? PartyOf(text) : null;

    internal IReadOnlyList<Party> Parties() => [.. Items(isRequired: false).Select(PartyOf)];

    internal IReadOnlyList<string> List(bool isRequired) => [.. Items(isRequired)];

    internal Country Country() =>
        Required(Cell()) is { } text && IsCode(text) ? Take(Countries.Find(text), NoCountry) : NoCountry;

    internal DateOnly Date() => Required(Cell()) is { } text && TryDay(text, out var day) ? day : Refused<DateOnly>("a date: write dd/mm/yyyy, for example 31/12/2024.");

    internal (DateOnly Date, TimeOnly? UtcTime) Moment()
    {
        if (Required(Cell()) is not { } text) return default;
        if (TryDay(text, out var day)) return (day, null);
        if (text.Length is >= 20 and <= 28 && text[10] == 'T' && text[^1] == 'Z' && TryDay(text[..10], out day)
            && TimeOnly.TryParseExact(text[11..^1], "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return (day, time);
        }

        return Refused<(DateOnly, TimeOnly?)>("a date: write dd/mm/yyyy, or a point in time in UTC as 2024-12-31T09:30:00.000Z.");
    }

    internal CalendarYear Year() => Required(Cell()) is { } text ? YearOf(text) : default;

    internal CalendarYear? OptionalYear() => Cell() is { Length: > 0 } text ? YearOf(text) : null;

    internal AefTimeframe? OptionalTimeframe() => Cell() is { Length: > 0 } text ? Take(AefTimeframe.TryParse(text), default) : null;

    internal long Whole() => Required(Cell()) is { } text ? WholeOf(text) : 0;

    internal long? OptionalWhole() => Cell() is { Length: > 0 } text ? WholeOf(text) : null;

    internal int SmallWhole() => Whole() is >= int.MinValue and <= int.MaxValue and var number ? (int)number : Refused<int>("a whole number of this size, written in digits without separators.");

    internal decimal? OptionalDecimal()
    {
        if (Cell() is not { Length: > 0 } text) return null;
        return DecimalText.TryReadCell(text, out var value) ? value : Refused<decimal?>("a decimal number that can be kept exactly: write digits with a point, for example 1234.5.");
    }

    internal T Word<T>(AefWords<T> words)
        where T : struct, Enum => Required(Cell()) is { } text ? WordOf(words, text) ?? default : default;

    internal T? OptionalWord<T>(AefWords<T> words)
        where T : struct, Enum => Cell() is { Length: > 0 } text ? WordOf(words, text) : null;

    private AefField Field => fields[next - 1];

    private string Cell()
    {
        var cell = cells[next++];
        if (Field.MayBeNotApplicable && cell is AefText.NotApplicable) return "";
        if (!AefText.HasHalfCharacter(cell)) return cell;
        Report(ProblemCode.Malformed, "The text holds one half of a character, an unpaired surrogate.");
        return cell;
    }

    private string? Required(string cell)
    {
        if (cell.Length > 0) return cell;
        Report(ProblemCode.MissingParameter, "The field is required and blank.");
        return null;
    }

    private List<string> Items(bool isRequired)
    {
        var cell = Cell();
        if ((isRequired ? Required(cell) : AefText.OrNull(cell)) is not { } text) return [];
        var items = text.Split(';').Select(item => item.Trim()).ToList();
        if (!items.Exists(item => item.Length == 0)) return items;
        Report(ProblemCode.Malformed, $"{AefText.Quote(text)} has an empty item: separate items by one semicolon.");
        return [];
    }

    private Party PartyOf(string text) => IsCode(text) ? Take(Article6.Party.TryParse(text), default) : default;

    private bool IsCode(string text)
    {
        if (IdentifierForms.IsPartyCode(text)) return true;
        Report(ProblemCode.Malformed, $"{AefText.Quote(text)} is not a code: write the three capital letters of ISO 3166-1, for example JPN.");
        return false;
    }

    private CalendarYear YearOf(string text) => text.Length <= 4 && IdentifierForms.AreDigits(text) ? Take(CalendarYear.TryParse(text), default) : Refused<CalendarYear>("a calendar year: write four digits, for example 2030.");

    private long WholeOf(string text) => AefForms.IsWhole(text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number
        : Refused<long>("a whole number of this size, written in digits without separators.");

    private T? WordOf<T>(AefWords<T> words, string text)
        where T : struct, Enum
    {
        if (words.Parse(text) is { } member) return member;
        Report(ProblemCode.UnknownName, $"{AefText.Quote(text)} is not in the list of values: {string.Join(", ", words.All)}.");
        return null;
    }

    private T Take<T>(Outcome<T> outcome, T none)
        where T : notnull
    {
        if (outcome.TryGet(out var value)) return value;
        foreach (var problem in outcome.Problems) Report(problem.Code, problem.Message);
        return none;
    }

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, [AefCells.Day, "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>Reports a text that has not the form it should have; a blank cell has been reported before.</summary>
    private T Refused<T>(string form)
    {
        if (cells[next - 1].Length > 0) Report(ProblemCode.Malformed, $"{AefText.Quote(cells[next - 1])} is not {form}");
        return default!;
    }

    private void Report(ProblemCode code, string message)
    {
        IsSound = false;
        problems.Add(new(code, place(Field), message));
    }
}
