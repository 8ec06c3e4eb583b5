using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>What the gate says of one item that passed every check.</summary>
/// <param name="Reason">Why a person looks; null means automatic.</param>
/// <param name="Evidence">What the journal keeps for the certificate; null where the item is outside its population.</param>
/// <param name="Rate">The probability with which the item was chosen for review.</param>
/// <param name="Epoch">The epoch it counts in.</param>
internal sealed record GateRuling(ReviewReason? Reason, GateEvent? Evidence, double Rate, int Epoch);
