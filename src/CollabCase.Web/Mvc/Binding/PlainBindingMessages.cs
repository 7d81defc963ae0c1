using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CollabCase.Web.Mvc.Binding;

/// <summary>What a person reads when an answer cannot even be read as what it should be, with the field's name in words.</summary>
public sealed class PlainBindingMessages : IBindingMetadataProvider
{
    public static void Apply(MvcOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        // What is required is said by each use case's validator, in its own words
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        Set(options.ModelBindingMessageProvider, "This", typeof(object));
        options.ModelMetadataDetailsProviders.Add(new PlainBindingMessages());
    }

    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Key.Name is not { } name) return;
        var shown = context.Attributes.OfType<DisplayAttribute>().FirstOrDefault()?.GetName();
        var messages = new DefaultModelBindingMessageProvider();
        Set(messages, Words.OfName(shown ?? name), Nullable.GetUnderlyingType(context.Key.ModelType) ?? context.Key.ModelType);
        context.BindingMetadata.ModelBindingMessageProvider = messages;
    }

    private static void Set(DefaultModelBindingMessageProvider messages, string label, Type type)
    {
        var needed = $"{label} needs an answer.";
        var wrong = WhatIsWrong(label, type);
        messages.SetMissingBindRequiredValueAccessor(_ => needed);
        messages.SetMissingKeyOrValueAccessor(() => needed);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => needed);
        messages.SetValueMustNotBeNullAccessor(_ => needed);
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => wrong);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => wrong);
        messages.SetUnknownValueIsInvalidAccessor(_ => wrong);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => wrong);
        messages.SetValueIsInvalidAccessor(_ => wrong);
        messages.SetValueMustBeANumberAccessor(_ => wrong);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => wrong);
    }

    private static string WhatIsWrong(string label, Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => $"{label} must be one of the answers on the list.",
        TypeCode.Byte or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 => $"{label} must be a whole number, like 12.",
        TypeCode.Decimal or TypeCode.Double or TypeCode.Single => $"{label} must be a number, like 12.5.",
        TypeCode.Boolean => $"{label} must be yes or no.",
        _ => $"{label} is not in a form that can be read. Check it and try again.",
    };
}
