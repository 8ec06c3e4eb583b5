namespace SafeIntegration.Contracts.Fuzzing;

/// <summary>Changes a payload in place; null if there was nothing to change, else what was done.</summary>
/// <param name="root">The payload.</param>
/// <param name="dice">Chooses the place and the way.</param>
internal delegate string? Mutation(Piece root, Dice dice);
