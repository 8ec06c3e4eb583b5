using System.Reflection;

namespace SafeIntegration.Defining;

/// <summary>Finds the hash of the code behind a definition.</summary>
internal static class PlanBodies
{
    /// <summary>
    /// The hash for an integration's class or, where its assembly was built without the generator, for the nearest class it derives from; null if there is none, and the version then
    /// says nothing of code.
    /// </summary>
    public static string? Of(Type integration)
    {
        for (Type? type = integration; type is not null && type != typeof(Integration); type = type.BaseType)
        {
            string? name = (type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type).FullName;
            if (type.Assembly.GetCustomAttributes<PlanBodiesAttribute>().FirstOrDefault(bodies => bodies.Integration == name) is { } found)
                return found.Hash;
        }

        return null;
    }
}
