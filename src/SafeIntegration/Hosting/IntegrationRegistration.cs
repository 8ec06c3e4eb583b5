namespace SafeIntegration.Hosting;

/// <summary>An integration as it was registered.</summary>
internal sealed record IntegrationRegistration(Type Type, Func<IServiceProvider, Integration> Create);
