using SafeIntegration;

namespace BackOffice.Learning;

/// <summary>A text model's answer in the words of the library.</summary>
public static class ClassifierExtensions
{
    /// <summary>The classes of a text with their probabilities.</summary>
    public static IReadOnlyList<ClassProbability> ClassesOf(this TextClassifier classifier, string text) =>
        [.. classifier.Classify(text).Probabilities.Select(entry => new ClassProbability(entry.Key, entry.Value))];
}
