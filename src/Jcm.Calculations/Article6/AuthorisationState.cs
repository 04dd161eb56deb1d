namespace Jcm.Calculations.Article6;

/// <summary>What became of an authorisation: its latest version, and how many outcomes were authorised under all versions.</summary>
internal sealed record AuthorisationState(Authorisation Latest, long Authorised);
