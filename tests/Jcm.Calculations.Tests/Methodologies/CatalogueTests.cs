using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies;

public sealed class CatalogueTests
{
    private static readonly MethodologyDefinition Own = new()
    {
        Id = "XX_AM001",
        Version = "1.0",
        Country = "XX",
        Family = "lighting",
        Kernel = Kernel.Of<SavedElectricity>(),
        Parameters =
        [
            new(SavedElectricity.Saving.Parameter, ParameterKind.Monitored) { Options = MonitoringOptions.C },
            new(SavedElectricity.Factor.Parameter, ParameterKind.MethodologyDefault) { Categories = [Row("grid", 0.5m)] },
        ],
        Sources = [new("The methodology", "https://example.org/xx-am001")],
    };

    [Fact]
    public void Definitions_are_found_by_country_and_family_whatever_the_case()
    {
        var catalogue = Catalogue.Approved;
        Assert.Equal(catalogue.Definitions, catalogue.Find());
        Assert.All(catalogue.Find("mn"), definition => Assert.Equal("MN", definition.Country));
        Assert.Contains("MN_AM002 version 1.0", catalogue.Find("MN", "Boiler").Select(definition => definition.Name), StringComparer.Ordinal);
        Assert.Empty(catalogue.Find("ZZ"));
        Assert.Equal(catalogue.Definitions.Count, catalogue.Definitions.Select(definition => definition.Country).Distinct(StringComparer.Ordinal).Sum(country => catalogue.Find(country).Count));
    }

    [Fact]
    public void Every_definition_is_got_by_its_id_and_version_and_is_unique() =>
        Assert.All(Catalogue.Approved.Definitions, definition => Assert.Same(definition, Catalogue.Approved.Get(definition.Id, definition.Version)));

    [Fact]
    public void A_version_may_be_left_out_only_where_there_is_one()
    {
        Assert.Equal("1.0", Catalogue.Approved.Get("VN_AM007").Version);
        var problem = Assert.Single(Catalogue.Approved.TryGet("TH_AM001").Problems);
        Assert.Equal(ProblemCode.ChoiceNeeded, problem.Code);
        Assert.Contains("1.0, 2.0, 3.0", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VN_AM999", null, "VN_AM007")]
    [InlineData("vn_am007", null, "VN_AM007")]
    [InlineData("ZZ_AM001", null, "Countries: ")]
    [InlineData("", null, "Countries: ")]
    [InlineData("TH_AM001", "4.0", "Versions: 1.0, 2.0, 3.0")]
    [InlineData("VN_AM007", "1", "Versions: 1.0")]
    public void An_unknown_name_is_answered_with_the_known_ones(string id, string? version, string hint)
    {
        var problem = Assert.Single(Catalogue.Approved.TryGet(id, version).Problems);
        Assert.Equal(ProblemCode.UnknownName, problem.Code);
        Assert.Contains(hint, problem.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataProblemsException>(() => Catalogue.Approved.Get(id, version));
    }

    [Fact]
    public void Every_definition_names_its_documents_by_https()
    {
        Assert.All(Catalogue.Approved.Definitions, definition =>
        {
            Assert.NotEmpty(definition.Sources);
            Assert.All(definition.Sources, source => Assert.StartsWith("https://", source.Url, StringComparison.Ordinal));
            Assert.All(definition.Sources, source => Assert.NotEmpty(source.Title));
            Assert.Equal(definition.Id[..2], definition.Country);
            Assert.NotEqual(Confidence.Supplied, definition.EquationConfidence);
        });
    }

    [Fact]
    public void No_definition_ships_a_value_that_may_not_be_used()
    {
        var rows = Catalogue.Approved.Definitions.SelectMany(definition => definition.Parameters).SelectMany(rule => rule.Categories.Select(row => (rule, row))).ToList();
        Assert.Contains(rows, each => each.row.Default.Value is null);
        Assert.All(rows, each =>
        {
            var (rule, row) = each;
            if (row.Default.Value is not { } value) return;
            Assert.True(row.Default.Provenance.Confidence.IsUsed(), row.Default.Name);
            Assert.True(rule.Parameter.Range.Contains(value.In(rule.Parameter.Unit).Value), row.Default.Name);
        });
    }

    [Fact]
    public void A_users_own_kernel_and_definition_calculate_like_the_approved_ones()
    {
        var catalogue = Catalogue.Approved.With(Own);
        Assert.DoesNotContain(Catalogue.Approved.Definitions, definition => definition.Id is "XX_AM001");
        Assert.Contains(catalogue.Kernels, kernel => kernel.Id is "saved-electricity");
        var result = new Project("XX-1", catalogue.Get("XX_AM001")).Monitor("hall", Period.Year(2024), "ES_p", 8, "MWh", MonitoringOptions.C, "meter").Calculate();
        Assert.Equal(4, result.Total.Reduction.Tonnes);
        Assert.Equal("grid", result.Results[0].Parameters[1].Category);
        Assert.Contains("RE_p = ES_p × EF = 8 × 0.5 = 4 tCO2e", result.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_taken_id_and_version_is_refused_and_a_new_version_is_not()
    {
        Assert.Throws<ArgumentException>(() => Catalogue.Approved.With(Catalogue.Approved.Get("VN_AM007")));
        var next = Catalogue.Approved.With(Catalogue.Approved.Get("VN_AM007") with { Version = "2.0" });
        Assert.Equal(ProblemCode.ChoiceNeeded, Assert.Single(next.TryGet("VN_AM007").Problems).Code);
    }

    public static TheoryData<string> Contradictions() => [.. Contradictory.Keys];

    private static readonly Dictionary<string, MethodologyDefinition> Contradictory = new(StringComparer.Ordinal)
    {
        ["names no document"] = Own with { Sources = [] },
        ["does not have one rule for each parameter"] = Own with { Parameters = [Own.Parameters[1], Own.Parameters[0]] },
        ["is monitored by no option"] = WithFirst(Own.Parameters[0] with { Options = MonitoringOptions.None }),
        ["has default values but is no default"] = WithFactor(Own.Parameters[1] with { Kind = ParameterKind.FixedExAnte }),
        ["have one key"] = WithRows(Row("grid", 0.5m), Row("grid", 0.6m)),
        ["has no default \"captive\""] = WithRows(Row("grid", 0.5m), Row("both", null) with { SmallestOf = ["grid", "captive"] }),
        ["is in MWh"] = WithRows(Row("grid", 0.5m, "MWh")),
        ["outside the valid range"] = WithRows(Row("grid", -0.5m)),
        ["may not be used"] = WithRows(Row("grid", 0.5m) with { Default = new("factor", new Quantity(0.5m, Units.TonneCO2PerMegawattHour), new("hearsay", Confidence.RecalledLow)) }),
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void A_definition_that_contradicts_itself_is_refused(string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => Catalogue.Approved.With(Contradictory[message])).Message, StringComparison.Ordinal);

    [Fact]
    public void Slots_out_of_order_and_equal_symbols_are_mistakes_of_a_kernel()
    {
        Assert.Throws<InvalidOperationException>(Kernel.Of<SlotsOutOfOrder>);
        Assert.Throws<InvalidOperationException>(Kernel.Of<EqualSymbols>);
    }

    [Fact]
    public void An_input_that_a_kernel_uses_and_does_not_list_is_a_mistake_of_the_kernel() =>
        Assert.Contains("does not list", Assert.Throws<InvalidOperationException>(Kernel.Of<UnlistedInput>).Message, StringComparison.Ordinal);

    private static MethodologyDefinition WithFirst(ParameterRule rule) => Own with { Parameters = [rule, Own.Parameters[1]] };

    private static MethodologyDefinition WithFactor(ParameterRule rule) => Own with { Parameters = [Own.Parameters[0], rule] };

    private static MethodologyDefinition WithRows(params IReadOnlyList<DefaultCategory> rows) => WithFactor(Own.Parameters[1] with { Categories = rows });

    private static DefaultCategory Row(string key, decimal? value, string unit = "tCO2/MWh") =>
        new(key, new ReferenceValue("factor", value is { } known ? new Quantity(known, Unit.Parse(unit)) : null, new("The methodology", Confidence.SourceRead)), []);

    private readonly struct SavedElectricity : IKernel
    {
        public static readonly Input Saving = new(0, new("ES_p", "electricity saved", Units.MegawattHour, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

        public static readonly Input Factor = new(1, new("EF", "emission factor", Units.TonneCO2PerMegawattHour, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

        public static string Id => "saved-electricity";

        public static string Title => "Saved electricity";

        public static IReadOnlyList<Input> Inputs { get; } = [Saving, Factor];

        public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
            where T : struct, IArithmetic<T>
            where TInputs : struct, IInputs<T>, allows ref struct
        {
            var reference = T.Define(EmissionTerms.Reference, p[Saving] * p[Factor]);
            return new(reference, T.Define(EmissionTerms.Project, reference - reference));
        }
    }

    private readonly struct SlotsOutOfOrder : IKernel
    {
        public static string Id => "out-of-order";

        public static string Title => "Slots out of order";

        public static IReadOnlyList<Input> Inputs { get; } = [SavedElectricity.Factor, SavedElectricity.Saving];

        public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
            where T : struct, IArithmetic<T>
            where TInputs : struct, IInputs<T>, allows ref struct => SavedElectricity.Evaluate<T, TInputs>(in p);
    }

    private readonly struct UnlistedInput : IKernel
    {
        public static string Id => "unlisted-input";

        public static string Title => "An input that is not listed";

        public static IReadOnlyList<Input> Inputs { get; } = [SavedElectricity.Saving];

        public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
            where T : struct, IArithmetic<T>
            where TInputs : struct, IInputs<T>, allows ref struct => SavedElectricity.Evaluate<T, TInputs>(in p);
    }

    private readonly struct EqualSymbols : IKernel
    {
        public static string Id => "equal-symbols";

        public static string Title => "Two inputs with one symbol";

        public static IReadOnlyList<Input> Inputs { get; } = [SavedElectricity.Saving, SavedElectricity.Saving with { Slot = 1 }];

        public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
            where T : struct, IArithmetic<T>
            where TInputs : struct, IInputs<T>, allows ref struct => SavedElectricity.Evaluate<T, TInputs>(in p);
    }
}
