namespace Jcm.Calculations.Article6;

/// <summary>That outcomes are authorised by a Party: under which authorisation, and in which of its versions.</summary>
/// <param name="Authorisation">The version that held when the outcomes were authorised.</param>
/// <param name="Entry">Number of the entry of the ledger.</param>
public sealed record UnitAuthorisation(Authorisation Authorisation, int Entry);
