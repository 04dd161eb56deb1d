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
