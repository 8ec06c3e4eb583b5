namespace SafeIntegration.Generators.Plans;

/// <summary>What is known of the code behind one integration's definition.</summary>
/// <param name="Type">The integration as <c>Type.FullName</c> gives it.</param>
/// <param name="Hash">Of every body that its definition reaches; lower-case hexadecimal.</param>
internal sealed record PlanModel(string Type, string Hash);
