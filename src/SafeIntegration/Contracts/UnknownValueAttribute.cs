namespace SafeIntegration;

/// <summary>
/// Marks the member of an enum that stands for every value outside its set, so that a contract accepts new values and reports them as drift instead of refusing the payload.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class UnknownValueAttribute : Attribute;
