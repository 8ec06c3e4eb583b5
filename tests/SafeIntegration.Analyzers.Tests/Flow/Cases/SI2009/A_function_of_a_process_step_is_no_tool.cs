// shape: step of a process framework, whose functions the process calls, beside a plugin that a model calls
using Microsoft.SemanticKernel;
using SafeIntegration;

namespace Microsoft.SemanticKernel
{
    public abstract class KernelProcessStep;
}

namespace Documents
{
    public interface ITranslations
    {
        [Effect]
        Task OrderAsync(string text);
    }

    public sealed class TranslateStep(ITranslations translations) : KernelProcessStep
    {
        [KernelFunction]
        public Task TranslateAsync(string text) => translations.OrderAsync(text);
    }

    public sealed class TranslatePlugin(ITranslations translations)
    {
        [KernelFunction]
        public Task TranslateAsync(string text) => translations.OrderAsync(text); // expect: SI2001, SI2009
    }
}
