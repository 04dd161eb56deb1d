using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Testing;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies;

/// <summary>The conformance suite finds what it is there to find: each kernel here breaks a law, and is refused by that law.</summary>
public sealed class ConformanceSuiteTests
{
    [Fact]
    public void A_sound_kernel_passes() => KernelConformance.Check(Kernel.Of<Sound>(), samples: 50);

    [Fact]
    public void A_wrong_conservative_direction_is_found() =>
        IsRefused<WrongDirection>("A step in the conservative direction never raises the reduction");

    [Fact]
    public void A_missing_conversion_between_units_is_found() => IsRefused<MissingConversion>("Dimensioned accepts the equations");

    [Fact]
    public void A_constant_emission_without_activity_is_found() => IsRefused<EmitsWithoutActivity>("Zero activity gives zero emissions");

    [Fact]
    public void An_equation_that_is_not_proportional_to_its_activity_is_found() => IsRefused<NotProportional>("Scaling activity scales the emissions");

    [Fact]
    public void An_input_that_the_equations_do_not_use_is_found() => IsRefused<UnusedInput>("The working names every input that the equations use");

    [Fact]
    public void A_counterexample_names_the_kernel_the_law_and_the_inputs()
    {
        var law = KernelConformance.Laws.Single(each => each.Name is "Zero activity gives zero emissions");
        var message = Assert.Throws<ConformanceException>(() => KernelConformance.Check(Kernel.Of<EmitsWithoutActivity>(), law, samples: 20)).Message;
        Assert.Contains("emits-without-activity", message, StringComparison.Ordinal);
        Assert.Contains(law.Name, message, StringComparison.Ordinal);
        Assert.Contains("EG_p = ", message, StringComparison.Ordinal);
    }

    private static void IsRefused<TKernel>(string law)
        where TKernel : struct, IKernel
    {
        var refusing = KernelConformance.Laws.Where(each => Breaks(Kernel.Of<TKernel>(), each)).Select(each => each.Name);
        Assert.Contains(law, refusing, StringComparer.Ordinal);
    }

    private static bool Breaks(Kernel kernel, Testing.Law law)
    {
        try
        {
            KernelConformance.Check(kernel, law, samples: 50);
            return false;
        }
        catch (ConformanceException)
        {
            return true;
        }
    }

    private static Parameter Generation(Unit unit, ConservativeDirection direction = ConservativeDirection.SmallerIsConservative) =>
        new("EG_p", "electricity generated", unit, ValueRange.NonNegative, direction) { IsActivity = true };

    private static Parameter Factor() =>
        new("EF", "emission factor", Units.TonneCO2PerMegawattHour, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative) { SetsReferenceLevel = true };

    private static Emissions<T> Displaced<T>(T reference)
        where T : struct, IArithmetic<T> =>
        new(T.Define(EmissionTerms.Reference, reference), T.Define(EmissionTerms.Project, reference - reference));

    private readonly struct Sound : IKernel
    {
        private static readonly Input EG = new(0, Generation(Units.MegawattHour));
        private static readonly Input EF = new(1, Factor());

        public static string Id => "sound";

        public static string Title => "Sound";

        public static IReadOnlyList<Input> Inputs { get; } = [EG, EF];

        public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
            where T : struct, IArithmetic<T>
            where TInputs : struct, IInputs<T>, allows ref struct => Displaced(p[EG] * p[EF]);
    }

    private readonly struct WrongDirection : IKernel
    {
        private static readonly Input EG = new(0, Generation(Units.MegawattHour, ConservativeDirection.LargerIsConservative));
        private static readonly Input EF = new(1, Factor());

        public static string Id => "wrong-direction";

        public static string Title => "Wrong direction";

        public static IReadOnlyList<Input> Inputs { get; } = [EG, EF];

        public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
            where T : struct, IArithmetic<T>
            where TInputs : struct, IInputs<T>, allows ref struct => Displaced(p[EG] * p[EF]);
    }

    private readonly struct MissingConversion : IKernel
    {
        private static readonly Input EG = new(0, Generation(Units.KilowattHour));
        private static readonly Input EF = new(1, Factor());

        public static string Id => "missing-conversion";

        public static string Title => "Missing conversion";

        public static IReadOnlyList<Input> Inputs { get; } = [EG, EF];

        public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
            where T : struct, IArithmetic<T>
            where TInputs : struct, IInputs<T>, allows ref struct => Displaced(p[EG] * p[EF]);
    }

    private readonly struct EmitsWithoutActivity : IKernel
    {
        private static readonly Input EG = new(0, Generation(Units.MegawattHour));
        private static readonly Input EF = new(1, Factor());
        private static readonly Constant OneTonne = new(1, Units.TonneCO2e);

        public static string Id => "emits-without-activity";

        public static string Title => "Emits without activity";

        public static IReadOnlyList<Input> Inputs { get; } = [EG, EF];

        public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
            where T : struct, IArithmetic<T>
            where TInputs : struct, IInputs<T>, allows ref struct => Displaced((p[EG] * p[EF]) + T.Constant(OneTonne));
    }

    private readonly struct NotProportional : IKernel
    {
        private static readonly Input EG = new(0, Generation(Units.MegawattHour));
        private static readonly Input EF = new(1, Factor());
        private static readonly Constant Ceiling = new(100, Units.TonneCO2e);

        public static string Id => "not-proportional";

        public static string Title => "Not proportional";

        public static IReadOnlyList<Input> Inputs { get; } = [EG, EF];

        public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
            where T : struct, IArithmetic<T>
            where TInputs : struct, IInputs<T>, allows ref struct => Displaced(T.Min(p[EG] * p[EF], T.Constant(Ceiling)));
    }

    private readonly struct UnusedInput : IKernel
    {
        private static readonly Input EG = new(0, Generation(Units.MegawattHour));
        private static readonly Input EF = new(1, Factor());
        private static readonly Input Spare = new(2, new Parameter("X", "not used", Units.One, ValueRange.Share, ConservativeDirection.SmallerIsConservative));

        public static string Id => "unused-input";

        public static string Title => "Unused input";

        public static IReadOnlyList<Input> Inputs { get; } = [EG, EF, Spare];

        public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
            where T : struct, IArithmetic<T>
            where TInputs : struct, IInputs<T>, allows ref struct => Displaced(p[EG] * p[EF]);
    }
}
