using System.Text.RegularExpressions;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Methodologies.Boiler;
using Jcm.Calculations.Methodologies.Solar;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Testing;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies;

/// <summary>Conservative directions that are proven and not only sampled, and those that cannot be.</summary>
public sealed class MonotonicityProofTests
{
    private static readonly Kernel Solar = Kernel.Of<DisplacedElectricity>();
    private static readonly Kernel Boiler = Kernel.Of<HeatOnlyBoiler>();

    [Fact]
    public void Every_direction_of_displaced_electricity_is_proven_but_that_of_the_factor_which_rests_on_the_assumption() =>
        Assert.Equal("EG_i,p; EC_AUX,i,p; EG_CH,i,p; EG_DIS,i,p; PE_i,p", Proven(Solar));

    [Fact]
    public void Every_direction_of_the_boiler_is_proven_but_those_that_rest_on_the_order_of_the_efficiencies() =>
        Assert.Equal("eta_RE; eta_PJ; P_max; h_p; EF_grid", Proven(Boiler));

    [Theory]
    [InlineData("EF_RE,i")]
    [InlineData("PH_p")]
    [InlineData("EF_coal")]
    public void A_direction_that_rests_on_an_assumption_stays_undecided_at_the_edge_of_it(string symbol)
    {
        var kernel = new[] { Solar, Boiler }.Single(each => each.Parameters.Any(parameter => string.Equals(parameter.Symbol, symbol, StringComparison.Ordinal)));
        var verdict = Attempt(kernel, symbol);
        Assert.Equal(MonotonicityAnswer.Undecided, verdict.Answer);
        Assert.InRange(verdict.OpenBoxes, 1, verdict.Boxes - 1);
        Assert.Matches($"decide nothing, [1-9][0-9]* of them at the edge of {Regex.Escape(kernel.Assumptions[0].ToString())}\\.$", verdict.Words);
    }

    [Fact]
    public void A_direction_that_rests_on_an_assumption_is_proven_in_a_box_away_from_its_edge()
    {
        var box = MonotonicityProof.Box(Boiler).ToArray();
        box[HeatOnlyBoiler.ReferenceEfficiency.Slot] = (0.3m, 0.6m);
        box[HeatOnlyBoiler.ProjectEfficiency.Slot] = (0.65m, 1);
        box[HeatOnlyBoiler.CoalFactor.Slot] = (0.05m, 0.2m);
        var verdict = MonotonicityProof.Attempt(Boiler, HeatOnlyBoiler.HeatSupplied.Parameter, box);
        Assert.Equal(MonotonicityAnswer.Proven, verdict.Answer);
        Assert.True(verdict.Derivative.Lower > 0);
        Assert.True(verdict.Boxes > 1);
    }

    [Fact]
    public void The_words_of_a_proof_give_the_bounds_of_the_derivative_and_the_number_of_boxes() => Assert.Equal(
        "EG_i,p, declared SmallerIsConservative, is proven: the derivative of the reduction by EG_i,p is within [0, 1000000], in 1 box.",
        Attempt(Solar, "EG_i,p").ToString());

    [Fact]
    public void A_wrong_conservative_direction_is_contradicted_by_a_box_of_values()
    {
        var verdict = Attempt(Kernel.Of<WrongDirection>(), "EG_p");
        Assert.Equal(MonotonicityAnswer.Contradicted, verdict.Answer);
        Assert.True(verdict.Derivative.Lower > 0);
        Assert.StartsWith("EG_p is declared LargerIsConservative, but the reduction rises with it: its derivative is within [", verdict.Words, StringComparison.Ordinal);
        Assert.Contains("EF is within [", verdict.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_direction_that_is_wrong_in_a_corner_alone_is_contradicted_there() =>
        Assert.Equal(MonotonicityAnswer.Contradicted, Attempt(Kernel.Of<PeaksLate>(), "EG_p").Answer);

    [Fact]
    public void Values_that_break_an_assumption_contradict_nothing()
    {
        Assert.Equal(MonotonicityAnswer.Proven, Attempt(Kernel.Of<RisesWhereAssumed>(), "EF").Answer);
        var box = MonotonicityProof.Box(Kernel.Of<RisesWhereAssumed>()).ToArray();
        (box[0], box[1]) = ((0.6m, 1), (0, 0.5m));
        var verdict = MonotonicityProof.Attempt(Kernel.Of<RisesWhereAssumed>(), Kernel.Of<RisesWhereAssumed>().Parameters[2], box);
        Assert.Equal((MonotonicityAnswer.Undecided, 0), (verdict.Answer, verdict.Boxes));
        Assert.Equal("Nothing is said of EF: no value of the box obeys the assumptions of rises-where-assumed.", verdict.Words);
    }

    [Fact]
    public void Without_subdivisions_one_box_has_to_decide()
    {
        var verdict = MonotonicityProof.Attempt(Kernel.Of<RisesWhereAssumed>(), Kernel.Of<RisesWhereAssumed>().Parameters[2], MonotonicityProof.Box(Kernel.Of<RisesWhereAssumed>()), 0);
        Assert.Equal((MonotonicityAnswer.Undecided, 1, 1), (verdict.Answer, verdict.Boxes, verdict.OpenBoxes));
    }

    [Fact]
    public void A_box_that_divides_by_zero_is_divided_until_the_quotient_has_bounds()
    {
        var box = MonotonicityProof.Box(Boiler).ToArray();
        box[HeatOnlyBoiler.ReferenceEfficiency.Slot] = (0, 1);
        var verdict = MonotonicityProof.Attempt(Boiler, HeatOnlyBoiler.ReferenceEfficiency.Parameter, box, 100);
        Assert.Equal(MonotonicityAnswer.Undecided, verdict.Answer);
        Assert.True(verdict.OpenBoxes < verdict.Boxes);
    }

    [Fact]
    public void The_box_lies_within_the_valid_ranges()
    {
        foreach (var kernel in Catalogue.Approved.Kernels)
        {
            foreach (var (bounds, parameter) in MonotonicityProof.Box(kernel).Zip(kernel.Parameters))
            {
                Assert.True(parameter.Range.Contains(bounds.Lower) && parameter.Range.Contains(bounds.Upper), parameter.Symbol);
            }
        }

        Assert.Equal((0m, 1_000_000m), MonotonicityProof.Box(Solar)[0]);
        Assert.Equal((0.0001m, 1m), MonotonicityProof.Box(Boiler)[HeatOnlyBoiler.ReferenceEfficiency.Slot]);
    }

    [Fact]
    public void A_strange_parameter_or_box_is_a_mistake()
    {
        var box = MonotonicityProof.Box(Solar);
        Assert.Throws<ArgumentException>(() => MonotonicityProof.Attempt(Solar, Boiler.Parameters[0], box));
        Assert.Throws<ArgumentException>(() => MonotonicityProof.Attempt(Solar, Solar.Parameters[0], [.. box.Skip(1)]));
        Assert.Throws<ArgumentException>(() => MonotonicityProof.Attempt(Solar, Solar.Parameters[0], [.. box.Select(bounds => (bounds.Upper, bounds.Lower))]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MonotonicityProof.Attempt(Solar, Solar.Parameters[0], box, -1));
    }

    private static MonotonicityVerdict Attempt(Kernel kernel, string symbol) => MonotonicityProof.Attempt(
        kernel, kernel.Parameters.Single(each => string.Equals(each.Symbol, symbol, StringComparison.Ordinal)), MonotonicityProof.Box(kernel));

    private static string Proven(Kernel kernel) => string.Join(
        "; ", kernel.Parameters.Select(parameter => parameter.Symbol).Where(symbol => Attempt(kernel, symbol).Answer == MonotonicityAnswer.Proven));

    private static Input Share(int slot, string symbol) =>
        new(slot, new(symbol, "a share", Units.One, ValueRange.Share, ConservativeDirection.SmallerIsConservative));

    private static Input Generation(ConservativeDirection direction) => new(0, new("EG_p", "electricity generated", Units.MegawattHour, ValueRange.NonNegative, direction));

    private static Input Factor(int slot) =>
        new(slot, new("EF", "emission factor", Units.TonneCO2PerMegawattHour, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>Credits more for more electricity, and says that more is conservative.</summary>
    private readonly struct WrongDirection : IKernel
    {
        private static readonly Input EG = Generation(ConservativeDirection.LargerIsConservative);
        private static readonly Input EF = Factor(1);

        public static string Id => "wrong-direction";

        public static string Title => "Wrong direction";

        public static IReadOnlyList<Input> Inputs { get; } = [EG, EF];

        public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
            where T : struct, IArithmetic<T>
            where TInputs : struct, IInputs<T>, allows ref struct => new(p[EG] * p[EF], p[EG] - p[EG]);
    }

    /// <summary>Rises up to 999,000 MWh and falls beyond.</summary>
    private readonly struct PeaksLate : IKernel
    {
        private static readonly Input EG = Generation(ConservativeDirection.SmallerIsConservative);
        private static readonly Constant Peak = new(999_000, Units.MegawattHour);

        public static string Id => "peaks-late";

        public static string Title => "Peaks late";

        public static IReadOnlyList<Input> Inputs { get; } = [EG];

        public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
            where T : struct, IArithmetic<T>
            where TInputs : struct, IInputs<T>, allows ref struct => new(T.Min(p[EG], T.Constant(Peak)), T.Max(p[EG], T.Constant(Peak)) - T.Constant(Peak));
    }

    /// <summary>Rises with the factor where one share is not above the other, and by half of it more; falls far from there.</summary>
    private readonly struct RisesWhereAssumed : IKernel
    {
        private static readonly Input Used = Share(0, "used");
        private static readonly Input Made = Share(1, "made");
        private static readonly Input EF = Factor(2);
        private static readonly Constant Half = new(0.5m, Units.One);

        public static string Id => "rises-where-assumed";

        public static string Title => "Rises where assumed";

        public static IReadOnlyList<Input> Inputs { get; } = [Used, Made, EF];

        public static IReadOnlyList<Assumption> Assumptions { get; } = [new([Used], [Made])];

        public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
            where T : struct, IArithmetic<T>
            where TInputs : struct, IInputs<T>, allows ref struct => new((p[Made] - p[Used] + T.Constant(Half)) * p[EF], p[EF] - p[EF]);
    }
}
