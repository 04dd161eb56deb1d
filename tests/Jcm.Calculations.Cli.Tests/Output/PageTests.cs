using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Cli.Output;
using Xunit;

namespace Jcm.Calculations.Cli.Tests.Output;

public sealed partial class PageTests
{
    private static readonly Gen<string> Texts =
        Gen.ListOf(Gen.Elements("a", "to", "word", "EF_RE,i", "[tCO2/MWh]", "Σ", "https://www.jcm.go.jp/vn-jp/methodologies/147", "12.5")).Select(words => string.Join(' ', words));

    private static readonly Gen<Table> Tables =
        from columns in Gen.NonEmptyListOf(Gen.Elements(new PageColumn("name"), new PageColumn("value", IsNumber: true), new PageColumn("what it is", MayWrap: true)))
        from rows in Gen.ListOf(Gen.ListOf(Texts, columns.Count))
        from hasHeader in Gen.Elements(true, false)
        select TableOf(columns, rows, hasHeader);

    private static readonly Gen<Page> Pages = Gen.ListOf(Gen.OneOf(
        Texts.Select(text => (IPagePart)new Heading(text)),
        Texts.Select(text => (IPagePart)new Paragraph(text, Meaning.Attention)),
        Gen.ListOf(Texts).Select(items => (IPagePart)new Listing([.. items], "- ")),
        Tables.Select(table => (IPagePart)table))).Select(parts => parts.Aggregate(new Page(), (page, part) => page.With(part)));

    [Fact]
    public void A_page_with_colours_has_the_same_text_as_the_plain_one() => Law.Holds(
        from page in Pages from width in Gen.Choose(20, 130) select (page, width),
        sample => Assert.Equal(Written(sample.page, sample.width, isRich: false), Escapes().Replace(Written(sample.page, sample.width, isRich: true), "")));

    [Fact]
    public void Lines_keep_to_the_width_unless_one_word_is_longer() => Law.Holds(
        from page in Pages from width in Gen.Choose(20, 130) select (page, width),
        sample => Assert.All(Written(sample.page, sample.width, isRich: false).Split('\n'), line => Assert.True(line.Length <= sample.width || line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 2, line)));

    [Fact]
    public void No_word_is_lost_at_any_width() => Law.Holds(
        from page in Pages from width in Gen.Choose(20, 130) select (page, width),
        sample => Assert.Superset(Words(sample.page, null), Words(sample.page, sample.width)));

    [Fact]
    public void Without_a_width_each_row_is_one_line()
    {
        var table = new Table(new PageColumn("name"), new PageColumn("value", IsNumber: true), new PageColumn("what", MayWrap: true)).Row("a", "1", new string('x', 200) + " y").Row("bb", "22", "");
        Assert.Equal($"  name  value  what\n  a         1  {new string('x', 200)} y\n  bb       22\n", Written(new Page().Table(table), null, isRich: false));
    }

    [Fact]
    public void A_table_that_does_not_fit_becomes_blocks()
    {
        var table = new Table(new PageColumn("name"), new PageColumn("first"), new PageColumn("second")).Row("a", new string('x', 15), new string('y', 15));
        Assert.Equal($"  a\n    first: {new string('x', 15)}\n    second: {new string('y', 15)}\n", Written(new Page().Table(table), 30, isRich: false));
    }

    [Fact]
    public void Lines_that_are_set_in_stay_so_when_they_are_wrapped() =>
        Assert.Equal("  command\n      what it\n      shows\n", Written(new Page().Lines(["command\n  what it shows"]), 14, isRich: false));

    [Fact]
    public void A_row_has_a_cell_for_every_column() => Assert.Throws<ArgumentException>(() => new Table(new PageColumn("a"), new PageColumn("b")).Row("one"));

    [Fact]
    public void Text_that_is_set_already_stays_as_it_stands() =>
        Assert.Equal("Title\n  a   b\n\n  c\n\nend\n", Written(new Page().Heading("Title").Verbatim("  a   b\n\n  c\n").Text("end"), 4, isRich: false));

    private static SortedSet<string> Words(Page page, int? width) =>
        new(Written(page, width, isRich: false).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimEnd(':')).Except(["name", "value", "what", "it", "is"], StringComparer.Ordinal), StringComparer.Ordinal);

    private static Table TableOf(List<PageColumn> columns, List<List<string>> rows, bool hasHeader)
    {
        var table = new Table([.. columns]) { HasHeader = hasHeader };
        foreach (var row in rows) table.Row([.. row.Select(text => new Cell(text, Meaning.Name))]);
        return table;
    }

    private static string Written(Page page, int? width, bool isRich)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        PageWriter.Write(new Terminal { Out = writer, Error = TextWriter.Null, WorkingFolder = ".", IsOutRich = isRich, Width = width }, page);
        return writer.ToString();
    }

    [GeneratedRegex(@"\x1b\[[0-9;]*m", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Escapes();
}
