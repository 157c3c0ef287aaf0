import { referenceRecognizer } from '../reference.ts'

export const hospitalNumber = referenceRecognizer({
  id: 'hospital-number',
  entity: 'HOSPITAL_NUMBER',
  words:
    'hospital(?: note)?|hosp|patient|unit|mrn|medical record|wrist ?band|attendance|a ?& ?e|ed|episode|case ?note|district|emis|systmone|ward|admission|pas|radiology|x-?ray|lab|rio|lorenzo|cerner|epr|epic|pas|careflow|paris|nerve ?centre|symphony|chi|hospital id|clinic|casenote|mrn',
  because: 'letters and figures where a number of a patient is named',
  least: 5,
})
