using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Crediting;

/// <summary>The two sides of 31 December 2020.</summary>
internal enum CutSide
{
    UpTo2020,
    From2021,
}

/// <summary>The cut between 31 December 2020 and 1 January 2021.</summary>
/// <remarks>
/// Internationally transferred mitigation outcomes are mitigation from 2021 onward: Decision 2/CMA.3, annex, paragraph 1(e),
/// https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf. Joint Committees decide on both sides apart: decisions on
/// PW001 to PW004, https://www.jcm.go.jp/jc/pw-jc-decisions.
/// </remarks>
internal static class Cut2020
{
    internal const string Words =
        "31 December 2020: vintages up to 2020 and from 2021 are settled and rounded apart; they are never netted, share no remainder, and no deficit is carried across " +
        "(Decision 2/CMA.3, annex, paragraph 1(e), <https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf>).";

    /// <summary>The first vintage of internationally transferred mitigation outcomes.</summary>
    internal static readonly CalendarYear FirstVintage = 2021;

    internal static IReadOnlyList<CutSide> Sides { get; } = [CutSide.UpTo2020, CutSide.From2021];

    internal static CutSide SideOf(CalendarYear vintage) => vintage < FirstVintage ? CutSide.UpTo2020 : CutSide.From2021;

    internal static string Word(this CutSide side) => side == CutSide.UpTo2020 ? "up to 2020" : "from 2021";
}
