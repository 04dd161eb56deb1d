using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>A number of JCM credits that share everything on which Japan's adjustment depends.</summary>
/// <param name="Quantity">Whole tonnes of CO2 equivalent. Not negative.</param>
/// <param name="Vintage">The calendar year in which the reduction or removal was realised.</param>
/// <param name="Partner">The partner country.</param>
/// <param name="AuthorisedByJapan">Whether the Government of Japan authorised them for use towards its NDC.</param>
/// <param name="AuthorisedByPartner">Whether the government of the partner country authorised them.</param>
/// <param name="TransferredToJapan">Whether they were transferred to Japan: credits on the partner's side were not.</param>
/// <param name="Account">The kind of account that holds them.</param>
public sealed record JcmHolding(
    long Quantity,
    CalendarYear Vintage,
    Party Partner,
    bool AuthorisedByJapan,
    bool AuthorisedByPartner,
    bool TransferredToJapan,
    AccountKind Account);

/// <summary>A reason for which credits do not count towards Japan's adjustment.</summary>
/// <remarks>Source: Government of Japan, Overview of the JCM (2025), for the four conditions.</remarks>
public enum JcmExclusion
{
    /// <summary>The mitigation was realised before the window.</summary>
    RealisedBeforeWindow,

    /// <summary>The mitigation was realised after the window: it belongs to the next NDC period.</summary>
    RealisedAfterWindow,

    /// <summary>Without authorisation by the Government of Japan.</summary>
    NotAuthorisedByJapan,

    /// <summary>Without authorisation by the government of the partner country.</summary>
    NotAuthorisedByPartner,

    /// <summary>Not transferred to Japan.</summary>
    NotTransferredToJapan,

    /// <summary>In a holding account: not retired yet.</summary>
    InHoldingAccount,

    /// <summary>In the cancellation account (取消口座): cancelled for another purpose.</summary>
    InCancellationAccount,
}

/// <summary>One line, and whether it counts.</summary>
/// <param name="Holding">The line as given.</param>
/// <param name="Exclusions">All reasons for which it does not count; empty where it does.</param>
public sealed record JcmLine(JcmHolding Holding, IReadOnlyList<JcmExclusion> Exclusions)
{
    /// <summary>Whether the line is part of S.</summary>
    public bool IsCounted => Exclusions.Count == 0;
}
