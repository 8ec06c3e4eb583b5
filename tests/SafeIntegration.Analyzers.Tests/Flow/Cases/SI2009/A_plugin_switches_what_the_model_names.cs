// shape: lights plugin of a kernel sample
using System.ComponentModel;
using Microsoft.SemanticKernel;
using SafeIntegration;

namespace Home;

public sealed record Light(int Id, string Name)
{
    public bool IsOn { get; init; }
}

public interface ILightBus
{
    [Effect]
    Task SwitchAsync(int light, bool on);
}

public sealed class LightsPlugin(ILightBus bus)
{
    private readonly List<Light> _lights = [new(1, "Table"), new(2, "Porch")];

    [KernelFunction("get_lights"), Description("The lights and their states.")]
    public IReadOnlyList<Light> GetLights() => _lights;

    [KernelFunction("switch_light"), Description("Switches a light.")]
    public async Task<string> SwitchAsync(int id, bool on) // expect: SI2009
    {
        await bus.SwitchAsync(id, on); // expect: SI2001
        return on ? "on" : "off";
    }
}
